package dev.lexigram.cli.task;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Masking;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.nio.file.Path;

/// Addresses of databases as they are shown.
public final class Addresses {

    private Addresses() {}

    /// The address without its password, or nothing of it where that cannot be told apart.
    public static String shown(String url) {
        int mark = url.indexOf('?');
        if (mark >= 0 && url.indexOf('@', mark) >= 0) {
            return Masking.MASK; // Where the password ends cannot be told for sure.
        }
        try {
            return DatabaseUrl.parse(url).toString();
        } catch (ConfigurationException unreadable) {
            return Masking.MASK;
        }
    }

    /// The name that a person would call it by: of a server's database its name, of a file the file's.
    ///
    /// @param otherwise the name for an address that does not tell
    public static String nameOf(DatabaseUrl url, String otherwise) {
        if (url.raw() != null || url.database().isEmpty() || url.database().equals(":memory:")) {
            return otherwise;
        }
        return url.scheme().equals("sqlite")
                ? String.valueOf(Path.of(url.database()).getFileName())
                : url.database();
    }
}
