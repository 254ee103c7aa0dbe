package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Transactional;
import dev.lexigram.contracts.sql.TxOptions;
import java.io.IOException;

/// A component with a method for each propagation; the compiler writes `AnnotatedCalls_` for it.
class AnnotatedCalls implements PropagationContract.Caller {

    private static final TxOptions WITHIN = TxOptions.defaults().withPropagation(Propagation.MANDATORY);

    private final Database database;

    AnnotatedCalls(Database database) {
        this.database = database;
    }

    /// Calls its own methods, which run in their transactions all the same.
    @Override
    public void call(Propagation mode, PropagationContract.Body body) throws Exception {
        switch (mode) {
            case REQUIRED -> required(body);
            case REQUIRES_NEW -> requiresNew(body);
            case NESTED -> nested(body);
            case SUPPORTS -> supports(body);
            case MANDATORY -> mandatory(body);
            case NOT_SUPPORTED -> notSupported(body);
            case NEVER -> never(body);
        }
    }

    private void run(PropagationContract.Body body) throws Exception {
        body.run(callback -> database.useTransaction(WITHIN, transaction -> transaction.beforeCommit(callback)));
    }

    @Transactional(noRollbackFor = IOException.class)
    void required(PropagationContract.Body body) throws Exception {
        run(body);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = IOException.class)
    void requiresNew(PropagationContract.Body body) throws Exception {
        run(body);
    }

    @Transactional(propagation = Propagation.NESTED, noRollbackFor = IOException.class)
    void nested(PropagationContract.Body body) throws Exception {
        run(body);
    }

    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = IOException.class)
    void supports(PropagationContract.Body body) throws Exception {
        run(body);
    }

    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = IOException.class)
    void mandatory(PropagationContract.Body body) throws Exception {
        run(body);
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void notSupported(PropagationContract.Body body) throws Exception {
        run(body);
    }

    @Transactional(propagation = Propagation.NEVER)
    void never(PropagationContract.Body body) throws Exception {
        run(body);
    }
}
