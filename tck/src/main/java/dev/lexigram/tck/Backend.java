package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import java.util.Set;

/// A backend under test: databases over one schema that was empty at the start.
///
/// Whoever implements it closes all databases that it gave out when the test class ends.
public interface Backend {

    /// The password with which {@link Fault#WRONG_PASSWORD} logs in; no message may show it.
    String WRONG_PASSWORD = "wrong-password-4711";

    /// A way in which a database cannot be reached.
    enum Fault {
        /// Nothing listens on the port.
        NO_SERVER,
        /// The server refuses {@link #WRONG_PASSWORD}.
        WRONG_PASSWORD
    }

    /// The database that the tests of a class share, opened with {@link Settings#defaults()}; the same at each
    /// call.
    Database database();

    /// Another database object with connections of its own over the same schema.
    Database open(Settings settings);

    /// The address of a further empty database.
    String freshUrl();

    /// A database that cannot be reached. It may throw at once what its first use would throw.
    Database broken(Fault fault);

    /// What it can do beyond what all can.
    Set<Capability> capabilities();

    /// Its words for column types.
    Ddl ddl();

    /// A question without parameters that would run for more than ten seconds.
    String slowQuery();
}
