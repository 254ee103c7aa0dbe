package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.SqlBackend;
import java.sql.SQLException;

/// The savepoints of one transaction. Each has a name of its own: MySQL has one of a name, and forgets an outer one
/// of the same. Used by the transaction's thread.
///
/// @param transaction the transaction
/// @param backend its database
record Steps(ActiveTransaction transaction, SqlBackend backend) {

    /// A place to go back to.
    ///
    /// @param lease the transaction's connection
    /// @param name what the database calls it
    /// @param place the callbacks of what came before
    record Step(Steps steps, Lease lease, String name, Callbacks.Place place) implements Savepoint {

        @Override
        public void rollback() {
            steps.run(lease, "rollback to savepoint " + name);
            steps.transaction.forgetTold();
            forgetCallbacks();
        }

        /// What was to run at the commit of work that is undone must not.
        void forgetCallbacks() {
            steps.transaction.level().callbacks().backTo(place);
        }

        @Override
        public void release() {
            steps.run(lease, "release savepoint " + name);
        }

        /// Undoes and gives up, because of an exception that is on its way.
        void undo(Throwable because) {
            steps.transaction.forgetTold();
            try {
                lease.run("rollback to savepoint " + name);
                lease.run("release savepoint " + name);
            } catch (SQLException e) {
                // The connection is gone, or the database ended the transaction: what came before is lost as well.
                because.addSuppressed(e);
                steps.transaction.end(because);
            }
        }
    }

    /// A step that ends before any that began earlier. Names are used again: connections keep their statements.
    Step enter(Lease lease) {
        return begin(lease, "lx_step_" + transaction.enterStep());
    }

    /// A place that is given up at any time, or never.
    Step place(Lease lease) {
        return begin(lease, "lx_place_" + transaction.nextPlace());
    }

    private Step begin(Lease lease, String name) {
        run(lease, "savepoint " + name);
        return new Step(this, lease, name, transaction.level().callbacks().place());
    }

    private void run(Lease lease, String sql) {
        try {
            lease.run(sql);
        } catch (SQLException e) {
            throw backend.errors()
                    .translate(
                            e,
                            new ErrorTranslator.Context(transaction.database().name(), sql));
        }
    }
}
