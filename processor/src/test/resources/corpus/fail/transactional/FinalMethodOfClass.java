package corpus;

import dev.lexigram.contracts.sql.Transactional;

@Transactional
class FinalMethodOfClass {

    public final void fixed() {} //! [LEX_GEN_501] The method 'fixed' is final

    public void open() {}
}
