package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.CommitLog;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.TransactionControl;
import dev.lexigram.sql.transaction.ActiveTransaction;
import dev.lexigram.sql.transaction.TransactionScope;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a program is told when the connection is lost between a commit and its answer.
public interface LostCommitContract extends SqlContract {

    /// A database whose answers to commits are lost, and with them the connections.
    ///
    /// @param whole the database
    /// @param commits whether the commit arrives at least
    record Losing(SqlBackend whole, boolean commits) implements SqlBackend, TransactionControl {

        @Override
        public void begin(Lease lease, TxOptions options) throws SQLException {
            whole.transactions().begin(lease, options);
        }

        @Override
        public void commit(Lease lease) throws SQLException {
            if (commits) {
                whole.transactions().commit(lease);
            }
            lease.connection().close();
            throw new SQLException("The connection was lost.", "08006");
        }

        @Override
        public void rollback(Lease lease) throws SQLException {
            whole.transactions().rollback(lease);
        }

        @Override
        public Optional<CommitLog> commitLog() {
            return whole.transactions().commitLog();
        }

        @Override
        public Dialect dialect() {
            return whole.dialect();
        }

        @Override
        public ConnectionSource connections() {
            return whole.connections();
        }

        @Override
        public ErrorTranslator errors() {
            return whole.errors();
        }

        @Override
        public TransactionControl transactions() {
            return this;
        }

        @Override
        public SchemaCatalog catalog() {
            return whole.catalog();
        }

        @Override
        public String version() {
            return whole.version();
        }

        @Override
        public void close() {
            // The database is another's.
        }
    }

    private List<String> run(boolean commits, TxOptions options, String table) throws SQLException {
        List<String> told = new ArrayList<>();
        TransactionScope scope = new TransactionScope(db(), new Losing(db().unwrap(SqlBackend.class), commits));
        String given = scope.<String, SQLException>run(options, transaction -> {
            transaction.afterCommit(() -> told.add("committed"));
            transaction.afterRollback(() -> told.add("rolled back"));
            ((ActiveTransaction) transaction)
                    .lease(Access.WRITE)
                    .run("insert into " + table + " (name) values ('Eve')");
            return "result";
        });
        told.add(given);
        return told;
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aCommitWhoseAnswerWasLostIsLookedUp() throws SQLException {
        String table = Scratch.noPeople(backend());
        assertThat(run(true, TxOptions.defaults().confirmCommit(), table)).containsExactly("committed", "result");
        assertThat(Scratch.names(db(), table)).containsExactly("Eve");
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aCommitThatDidNotArriveIsAnErrorThatSaysSo() {
        String table = Scratch.noPeople(backend());
        assertThatThrownBy(() -> run(false, TxOptions.defaults().confirmCommit(), table))
                .isInstanceOf(TransactionRollbackException.class)
                .hasMessageContaining("was rolled back")
                .hasCauseInstanceOf(ConnectionException.class);
        assertThat(Scratch.names(db(), table)).isEmpty();
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void withoutConfirmationNobodyKnows() {
        String table = Scratch.noPeople(backend());
        assertThatThrownBy(() -> run(true, TxOptions.defaults(), table)).isInstanceOf(ConnectionException.class);
        assertThat(Scratch.names(db(), table)).containsExactly("Eve");
    }
}
