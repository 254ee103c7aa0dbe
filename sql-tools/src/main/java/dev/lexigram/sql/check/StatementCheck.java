package dev.lexigram.sql.check;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.check.CheckFinding.Kind;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.execute.StatementShape;
import dev.lexigram.sql.execute.StatementText;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.manifest.ManifestColumn;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import dev.lexigram.sql.manifest.ManifestVariant;
import dev.lexigram.sql.manifest.Nulls;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds statements and tables against the schema of a database: each statement is prepared and not run.
///
/// The schema is read once, when the check is made. Thread-safe.
///
/// ```java
/// List<CheckFinding> findings = StatementCheck.on(db).check(entry);
/// ```
public final class StatementCheck {

    private final SqlEngine engine;
    private final SchemaInfo schema;
    private final KindRules rules;

    private StatementCheck(SqlEngine engine, SchemaInfo schema) {
        this.engine = engine;
        this.schema = schema;
        this.rules = new KindRules(engine.dialect());
    }

    /// @throws DatabaseException when the schema cannot be read
    public static StatementCheck on(Database database) {
        return new StatementCheck(
                database.unwrap(SqlEngine.class), SchemaInspector.on(database).schema());
    }

    /// Whether a statement has a text for this database.
    public boolean concerns(ManifestEntry entry) {
        return entry.kind() == ManifestEntry.Kind.NATIVE && variant(entry).isPresent();
    }

    private Optional<ManifestVariant> variant(ManifestEntry entry) {
        return entry.variant(engine.dialect().name());
    }

    /// What is wrong with a statement; of one that has no text for this database nothing is.
    ///
    /// @throws DatabaseException when the database cannot be reached
    public List<CheckFinding> check(ManifestEntry entry) {
        return concerns(entry)
                ? variant(entry).map(variant -> check(entry, variant.sql())).orElse(List.of())
                : List.of();
    }

    private List<CheckFinding> check(ManifestEntry entry, String sql) {
        Dialect dialect = engine.dialect();
        StatementText text = StatementText.of(sql, dialect.backslashEscapes());
        StatementShape shape;
        try {
            shape = engine.executor().describe(text.withMarks());
        } catch (ConnectionException | DatabaseTimeoutException unreachable) {
            throw unreachable;
        } catch (DatabaseException refusal) {
            return List.of(new Refused(schema).finding(refusal, sql));
        }
        List<CheckFinding> findings = new ArrayList<>();
        if (shape.parameters() != text.names().size()) {
            findings.add(CheckFinding.error(
                    Kind.PARAMETERS,
                    "The statement takes " + shape.parameters() + " values and gets "
                            + text.names().size() + ".",
                    "Write ?? for a question mark of an operator."));
        }
        ResultNulls nulls = new ResultNulls(schema, Origins.of(sql, dialect.scriptSyntax()));
        new ResultCheck(rules, nulls, findings).check(entry.columns(), shape.columns());
        return findings;
    }

    /// What is wrong with the table of an entity. A table of another schema is not looked at.
    public List<CheckFinding> check(ManifestTable entity) {
        return new TableCheck(schema, rules).check(entity);
    }

    static String told(ManifestColumn column) {
        return column.isScalar() ? "the result" : "'" + column.component() + "'";
    }

    /// A null where none can be is an error with a primitive type, else a warning.
    static Optional<CheckFinding> nulls(ManifestColumn column, String what) {
        String sentence = what + " may be null, and " + told(column) + " is " + column.type() + ".";
        return switch (column.nulls()) {
            case REFUSED ->
                Optional.of(CheckFinding.error(
                        Kind.NULL, sentence, "Take the boxed type with @Nullable, or write coalesce(…)."));
            case UNEXPECTED ->
                Optional.of(CheckFinding.warning(
                        Kind.NULL, sentence, "Mark it @Nullable, or leave nulls out in the statement."));
            case ALLOWED, UNSAID -> Optional.empty();
        };
    }

    static boolean unwanted(ManifestColumn column) {
        return column.nulls() == Nulls.REFUSED || column.nulls() == Nulls.UNEXPECTED;
    }
}
