package corpus;

import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Transactional;

class Contradictions {

    @Transactional(
            propagation = Propagation.NEVER,
            isolation = Isolation.SERIALIZABLE) //! [LEX_GEN_505] An isolation has no effect with NEVER
    void isolated() {}

    @Transactional(
            propagation = Propagation.MANDATORY,
            retries = 3) //! [LEX_GEN_505] A number of retries has no effect with MANDATORY
    void again() {}

    @Transactional(
            propagation = Propagation.NOT_SUPPORTED,
            noRollbackFor = IllegalStateException.class) //! [LEX_GEN_505] A rule for rollbacks has no effect with NOT_S
    void rules() {}
}
