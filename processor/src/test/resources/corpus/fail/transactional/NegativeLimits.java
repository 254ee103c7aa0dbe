package corpus;

import dev.lexigram.contracts.sql.Transactional;

class NegativeLimits {

    @Transactional(timeoutMillis = -1) //! [LEX_GEN_503] A time limit is negative.
    void late() {}

    @Transactional(retries = -1) //! [LEX_GEN_503] The number of retries is negative.
    void again() {}
}
