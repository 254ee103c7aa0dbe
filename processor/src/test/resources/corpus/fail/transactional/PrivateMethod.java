package corpus;

import dev.lexigram.contracts.sql.Transactional;

class PrivateMethod {

    @Transactional //! [LEX_GEN_501] The method 'hidden' is private
    private void hidden() {}

    @Transactional //! [LEX_GEN_501] The method 'shared' is static
    static void shared() {}

    @Transactional //! [LEX_GEN_501] The method 'fixed' is final
    final void fixed() {}
}
