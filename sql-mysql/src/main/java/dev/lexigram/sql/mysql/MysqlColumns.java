package dev.lexigram.sql.mysql;

import dev.lexigram.sql.catalog.CatalogRows;
import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.SchemaAssembly;
import dev.lexigram.sql.catalog.SqlBrackets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads conditions and columns, in this order: MariaDB's documents are texts with a condition. Not thread-safe.
final class MysqlColumns {

    private final Flavour flavour;
    private final MysqlWords words;
    private final SchemaAssembly schema;
    private final Map<String, String> collations;
    private final Set<Place> documents = new HashSet<>();

    /// @param collations those of the tables
    MysqlColumns(Flavour flavour, SchemaAssembly schema, Map<String, String> collations) {
        this.flavour = flavour;
        this.words = new MysqlWords(flavour);
        this.schema = schema;
        this.collations = collations;
    }

    private record Place(String table, String column) {}

    void check(CatalogRows.Row row) throws SQLException {
        String table = row.text("relation");
        String name = row.text("name");
        String condition = SqlBrackets.without(words.expression(row.text("clause")));
        if (flavour == Flavour.MARIADB && condition.equals("json_valid(`" + name + "`)")) {
            documents.add(new Place(table, name));
        } else {
            schema.check(table, new CheckInfo(name, condition));
        }
    }

    void read(CatalogRows.Row row) throws SQLException {
        String table = row.text("relation");
        String name = row.text("name");
        String extra = row.text("extra");
        boolean numbers = extra.contains("auto_increment");
        schema.column(
                table,
                new ColumnDetails(
                        name,
                        documents.contains(new Place(table, name)) ? "json" : type(table, row),
                        row.text("nullable").equals("YES"),
                        numbers ? Optional.empty() : standard(row, extra),
                        numbers ? Numbering.BY_DEFAULT : Numbering.NONE,
                        generated(row, extra),
                        row.text("said")));
    }

    private String type(String table, CatalogRows.Row row) throws SQLException {
        String collation = row.text("collation");
        String type = words.type(row.text("type"));
        // A view has no collation of its own.
        String usual = collations.getOrDefault(table, collation);
        return collation.isEmpty() || collation.equals(usual) ? type : type + " " + collation(collation);
    }

    /// A collation's name begins with its character set.
    static String collation(String collation) {
        int end = collation.indexOf('_');
        String characters = end < 0 ? collation : collation.substring(0, end);
        return collation.isEmpty() ? "" : "character set " + characters + " collate " + collation;
    }

    /// MariaDB writes the absence of a default out; on a column that may be null it would be its default anyway.
    private Optional<String> standard(CatalogRows.Row row, String extra) throws SQLException {
        String kept = row.nullable("standard");
        String onUpdate = words.onUpdate(extra);
        if (kept == null || isGenerated(extra) || (flavour == Flavour.MARIADB && kept.equalsIgnoreCase("null"))) {
            return onUpdate.isEmpty() ? Optional.empty() : Optional.of("null" + onUpdate);
        }
        return Optional.of(words.standard(kept, row.text("base"), extra) + onUpdate);
    }

    private Optional<String> generated(CatalogRows.Row row, String extra) throws SQLException {
        if (!isGenerated(extra)) {
            return Optional.empty();
        }
        String expression = SqlBrackets.without(words.expression(row.text("expression")));
        return Optional.of("(" + expression + ")" + (extra.contains("STORED") ? " stored" : " virtual"));
    }

    private static boolean isGenerated(String extra) {
        return extra.contains("STORED GENERATED") || extra.contains("VIRTUAL GENERATED");
    }
}
