package corpus;

import dev.lexigram.contracts.sql.Transactional;

final class FinalClass {

    @Transactional //! [LEX_GEN_502] The class 'FinalClass' is final
    void save() {}
}
