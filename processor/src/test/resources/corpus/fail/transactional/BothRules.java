package corpus;

import dev.lexigram.contracts.sql.Transactional;

class BothRules {

    @Transactional(
            rollbackFor = IllegalStateException.class,
            noRollbackFor = IllegalStateException.class) //! [LEX_GEN_506] 'java.lang.IllegalStateException' rolls back
    void save() {}
}
