package dev.lexigram.sql.transaction;

import dev.lexigram.sql.driver.Lease;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The settings that a database was told in one transaction; they end with it. Used by the transaction's thread
/// only.
final class ToldSettings {

    private static final String SET = "set_config(?, ?, true)";

    private final Set<String> names = new TreeSet<>();
    // Null when it is not sure what the database knows.
    private @Nullable Map<String, String> known = Map.of();

    void update(Lease lease, Map<String, String> wanted) throws SQLException {
        if (wanted.equals(known)) {
            return;
        }
        known = null;
        names.addAll(wanted.keySet());
        Map<String, String> all = new TreeMap<>();
        names.forEach(name -> all.put(name, wanted.getOrDefault(name, "")));
        if (!all.isEmpty()) {
            send(lease, all);
        }
        known = Map.copyOf(wanted);
    }

    void forget() {
        known = null;
    }

    private static void send(Lease lease, Map<String, String> settings) throws SQLException {
        String sql = "select " + SET + (", " + SET).repeat(settings.size() - 1);
        PreparedStatement statement = lease.prepare(sql);
        try {
            int index = 0;
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.setString(++index, setting.getKey());
                statement.setString(++index, setting.getValue());
            }
            statement.executeQuery().close();
        } catch (SQLException e) {
            Lease.closeAfter(e, statement);
            throw e;
        }
        lease.keep(sql, statement);
    }
}
