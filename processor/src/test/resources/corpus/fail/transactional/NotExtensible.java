package corpus;

import dev.lexigram.contracts.sql.Transactional;

class NotExtensible {

    class Inner { //! [LEX_GEN_507] The class 'Inner' cannot be extended from outside
        @Transactional
        void save() {}
    }

    static class Closed { //! [LEX_GEN_507] The class 'Closed' has no one constructor
        private Closed() {}

        @Transactional
        void save() {}
    }

    static class Wide {
        @Transactional
        void save() throws Throwable {} //! [LEX_GEN_507] The transactional method 'save' throws Throwable
    }
}
