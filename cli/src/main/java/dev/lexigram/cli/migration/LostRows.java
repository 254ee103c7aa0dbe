package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Table;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.migration.MigrationPlan;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables from which a plan takes rows or values.
///
/// The statements are read for the words that do so; what they mean in a procedure or by a trigger is not seen.
///
/// @param rows of each table how many it has
record LostRows(Map<String, Long> rows) {

    private static final String NAME = "[\"`\\[]?(?:\\w+[\"`\\]]?\\.[\"`\\[]?)?(\\w+)[\"`\\]]?";
    private static final Pattern TAKES = Pattern.compile(
            "(?is)\\b(?:drop\\s+table\\s+(?:if\\s+exists\\s+)?|truncate\\s+(?:table\\s+)?|delete\\s+from\\s+)" + NAME
                    + "|\\balter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?" + NAME
                    + "\\s.*?\\bdrop\\s+(?!constraint\\b|index\\b|foreign\\b|primary\\b|check\\b|default\\b|not\\b"
                    + "|identity\\b|expression\\b|key\\b)");

    static LostRows of(MigrationPlan plan, Database database) {
        Map<String, Long> sizes = new TreeMap<>();
        Map<String, Long> lost = new TreeMap<>();
        for (MigrationPlan.Step step : plan.steps()) {
            for (var statement : step.statements()) {
                Matcher matcher = TAKES.matcher(statement.text());
                while (matcher.find()) {
                    if (sizes.isEmpty()) {
                        SchemaInspector.on(database)
                                .sizes()
                                .forEach(size -> sizes.put(size.table().toLowerCase(Locale.ROOT), size.rows()));
                    }
                    String table = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                    long rows = sizes.getOrDefault(table.toLowerCase(Locale.ROOT), 0L);
                    if (rows != 0) {
                        lost.put(table, rows);
                    }
                }
            }
        }
        return new LostRows(lost);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table table() {
        Table table = Table.report("table", "rows");
        rows.forEach(table::add);
        return table;
    }
}
