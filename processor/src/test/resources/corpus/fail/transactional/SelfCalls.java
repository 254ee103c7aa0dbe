package corpus;

import dev.lexigram.contracts.sql.Transactional;

class SelfCalls {

    SelfCalls() {
        save(); //? [LEX_GEN_510] 'save' is called while the object is being made
        later(() -> save());
    }

    @Transactional
    void save() {}

    void fine() {
        save();
        this.save();
    }

    void later(Runnable work) {}
}

class Sub extends SelfCalls {

    @Override
    void save() {
        super.save(); //? [LEX_GEN_510] 'save' is called with 'super'
    }
}
