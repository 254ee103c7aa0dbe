package corpus;

import dev.lexigram.contracts.sql.Transactional;

interface PlainInterface {

    @Transactional //! [LEX_GEN_502] 'PlainInterface' is no class that a generated one can extend. Put
    void save();
}
