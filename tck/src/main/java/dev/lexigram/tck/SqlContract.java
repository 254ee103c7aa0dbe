package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.query.QueryRunner;

/// What the contracts of SQL backends have in common.
public interface SqlContract {

    /// The backend under test, the same at each call.
    Backend backend();

    /// The database that the tests of a class share.
    default Database db() {
        return backend().database();
    }

    /// The database's words and abilities.
    default Dialect dialect() {
        return db().unwrap(QueryRunner.class).dialect();
    }
}
