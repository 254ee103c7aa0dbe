package corpus;

import dev.lexigram.contracts.sql.Transactional;

class TwoAnnotations {

    @Transactional
    @jakarta.transaction.Transactional //! [LEX_GEN_504] There are two annotations for one transaction.
    void save() {}
}
