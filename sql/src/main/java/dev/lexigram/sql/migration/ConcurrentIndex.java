package dev.lexigram.sql.migration;

import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.script.ScriptSyntax;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An index that PostgreSQL builds while others write. When that fails, or its client is killed, the index stays
/// behind as an invalid one, which `if not exists` would take for good.
///
/// @param name its name as the catalogue has it
/// @param table its table as the statement has it
record ConcurrentIndex(String name, String table) {

    private static final String NAME = "(?:\"[^\"]+\"|[\\w$]+)";
    private static final Pattern CREATION = Pattern.compile("(?is)create\\s+(?:unique\\s+)?index\\s+concurrently\\s+"
            + "(?:if\\s+not\\s+exists\\s+)?(" + NAME + ")\\s+on\\s+(?:only\\s+)?((?:" + NAME + "\\s*\\.\\s*)?" + NAME
            + ").*");

    /// The index that a statement builds in this way; empty when it does not, or leaves the name to the server.
    static Optional<ConcurrentIndex> of(String statement, Dialect dialect) {
        Matcher creation = CREATION.matcher(statement);
        if (dialect.scriptSyntax() != ScriptSyntax.POSTGRES || !creation.matches()) {
            return Optional.empty();
        }
        String name = creation.group(1);
        String stored = name.startsWith("\"") ? name.substring(1, name.length() - 1) : name.toLowerCase(Locale.ROOT);
        return Optional.of(new ConcurrentIndex(stored, creation.group(2)));
    }

    /// Whether it is there and valid. An invalid one is dropped, so that it can be built again.
    boolean isBuilt(Tools tools) {
        Optional<Row> index = tools.database()
                .sql("select cast(i.indexrelid::regclass as text) as name, i.indisvalid as valid from pg_index i"
                        + " join pg_class c on c.oid = i.indexrelid"
                        + " where i.indrelid = to_regclass(?) and c.relname = ?")
                .bind(table, name)
                .optional();
        if (index.isEmpty()) {
            return false;
        }
        if (Boolean.TRUE.equals(index.get().get("valid", Boolean.class))) {
            return true;
        }
        tools.scripts()
                .execute("drop index concurrently if exists " + index.get().getString("name"), Duration.ZERO);
        return false;
    }
}
