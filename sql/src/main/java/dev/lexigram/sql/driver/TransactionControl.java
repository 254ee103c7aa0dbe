package dev.lexigram.sql.driver;

import dev.lexigram.contracts.sql.TxOptions;
import java.sql.SQLException;

/// How a database begins and ends transactions on a connection. Stateless and thread-safe.
public interface TransactionControl {

    void begin(Lease lease, TxOptions options) throws SQLException;

    void commit(Lease lease) throws SQLException;

    void rollback(Lease lease) throws SQLException;
}
