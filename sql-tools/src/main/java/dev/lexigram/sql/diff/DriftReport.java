package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.diff.SchemaChange.AddCheck;
import dev.lexigram.sql.diff.SchemaChange.AddColumn;
import dev.lexigram.sql.diff.SchemaChange.AddForeignKey;
import dev.lexigram.sql.diff.SchemaChange.AddIndex;
import dev.lexigram.sql.diff.SchemaChange.AlterColumn;
import dev.lexigram.sql.diff.SchemaChange.ChangePrimaryKey;
import dev.lexigram.sql.diff.SchemaChange.CreateSequence;
import dev.lexigram.sql.diff.SchemaChange.CreateTable;
import dev.lexigram.sql.diff.SchemaChange.DropCheck;
import dev.lexigram.sql.diff.SchemaChange.DropColumn;
import dev.lexigram.sql.diff.SchemaChange.DropForeignKey;
import dev.lexigram.sql.diff.SchemaChange.DropIndex;
import dev.lexigram.sql.diff.SchemaChange.DropSequence;
import dev.lexigram.sql.diff.SchemaChange.DropTable;
import dev.lexigram.sql.diff.SchemaChange.RenameColumn;
import dev.lexigram.sql.diff.SchemaChange.RenameTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// How far a live schema is from what it is expected to be, and what that means to a program that runs on it. It
/// only compares, so that it may run in production. Immutable and thread-safe.
///
/// @param findings what is different, the worst first
public record DriftReport(List<Finding> findings) {

    public DriftReport {
        findings = List.copyOf(findings);
    }

    /// What a difference means.
    public enum Level {
        /// Statements of the program fail: a table or column that it uses is missing, or refuses what it writes.
        FATAL,
        /// It depends on the rows or on who else uses the schema.
        UNKNOWN,
        /// The program runs as it should.
        HARMLESS
    }

    /// A difference.
    ///
    /// @param table the table, or the sequence
    /// @param sentence what is different, for people
    public record Finding(Level level, String table, String sentence) {}

    /// Compares a live schema with what records want.
    ///
    /// @param wanted the schema of {@link SchemaModels#of}
    public static DriftReport ofRecords(SchemaInfo wanted, SchemaInfo live, Dialect dialect) {
        return between(wanted, live, dialect, DiffOptions.forRecords().dropUnknown(), table -> true);
    }

    /// Compares a live schema with another one, such as what a folder of migrations makes ({@link SchemaReplay}).
    ///
    /// @param used whether the program uses a table; what is missing of others is not fatal
    public static DriftReport between(
            SchemaInfo expected, SchemaInfo live, Dialect dialect, DiffOptions options, Predicate<String> used) {
        List<Finding> findings = new ArrayList<>();
        for (SchemaChange change :
                SchemaDiff.between(live, expected, dialect, options).changes()) {
            Finding finding = finding(change);
            boolean other = finding.level == Level.FATAL && !used.test(finding.table);
            findings.add(other ? new Finding(Level.UNKNOWN, finding.table, finding.sentence) : finding);
        }
        findings.sort(Comparator.comparing(Finding::level).thenComparing(Finding::table));
        return new DriftReport(findings);
    }

    /// Whether nothing is different.
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /// Whether statements of the program fail.
    public boolean isFatal() {
        return findings.stream().anyMatch(finding -> finding.level == Level.FATAL);
    }

    /// What the change means that would end the difference.
    private static Finding finding(SchemaChange change) {
        return switch (change) {
            case CreateTable create -> fatal(create, "The table is missing.");
            case DropTable drop -> unknown(drop, "Nothing is known of the table.");
            case AddColumn add -> fatal(add, "The column '" + add.column().name() + "' is missing.");
            case DropColumn drop -> surplus(drop);
            case AlterColumn alter -> altered(alter);
            case ChangePrimaryKey key -> key(key);
            case AddForeignKey add ->
                unknown(
                        add,
                        "The foreign key of ("
                                + String.join(", ", add.reference().columns()) + ") is missing.");
            case DropForeignKey drop ->
                unknown(
                        drop,
                        "There is a foreign key of ("
                                + String.join(", ", drop.reference().columns()) + ") that nobody declares.");
            case AddCheck add -> unknown(add, "The check (" + add.check().condition() + ") is missing.");
            case DropCheck drop ->
                unknown(drop, "There is a check (" + drop.check().condition() + ") that nobody declares.");
            case AddIndex add -> index(add);
            case DropIndex drop -> surplus(drop);
            case CreateSequence create -> fatal(create, "The sequence is missing.");
            case DropSequence drop -> harmless(drop, "There is a sequence that nobody declares.");
            case RenameTable rename -> fatal(rename, "The table should be called '" + rename.to() + "'.");
            case RenameColumn rename ->
                fatal(rename, "The column '" + rename.column() + "' should be called '" + rename.to() + "'.");
        };
    }

    private static Finding fatal(SchemaChange change, String sentence) {
        return new Finding(Level.FATAL, change.table(), sentence);
    }

    private static Finding unknown(SchemaChange change, String sentence) {
        return new Finding(Level.UNKNOWN, change.table(), sentence);
    }

    private static Finding harmless(SchemaChange change, String sentence) {
        return new Finding(Level.HARMLESS, change.table(), sentence);
    }

    /// A column that gets no value when a row is made must be able to do without.
    private static Finding surplus(DropColumn drop) {
        String column = "There is a column '" + drop.column().name() + "' that nobody declares";
        return Plan.needsValue(drop.column())
                ? fatal(drop, column + ", and new rows need a value of it.")
                : harmless(drop, column + ".");
    }

    private static Finding key(ChangePrimaryKey key) {
        String sentence = key.to()
                .map(wanted -> "The primary key is not (" + String.join(", ", wanted.columns()) + ").")
                .orElse("There is a primary key that nobody declares.");
        return key.to().isPresent() ? fatal(key, sentence) : unknown(key, sentence);
    }

    private static Finding index(AddIndex add) {
        String index = "index (" + Comparison.parts(add.index()) + ") is missing";
        return add.index().unique()
                ? unknown(add, "The unique " + index + ": rows may be there twice, and an upsert may fail.")
                : harmless(add, "The " + index + ": questions may be slow.");
    }

    private static Finding surplus(DropIndex drop) {
        String index = "index (" + Comparison.parts(drop.index()) + ") that nobody declares";
        return drop.index().unique()
                ? unknown(drop, "There is a unique " + index + "; rows may be refused.")
                : harmless(drop, "There is an " + index + ".");
    }

    /// From the live column to the expected one.
    private static Finding altered(AlterColumn alter) {
        ColumnDetails live = alter.from();
        ColumnDetails expected = alter.to();
        String sentence = "The column '" + live.name() + "' is not as expected: for that, "
                + ColumnSentence.between(live, expected) + ".";
        boolean sameType = live.type().equals(expected.type());
        // What the program writes must have room, and what it reads must be what it expects.
        boolean refuses = !sameType && alter.widens();
        boolean misses =
                expected.nullable() && !live.nullable() && live.defaultValue().isEmpty();
        boolean numbers = expected.numbering() != Numbering.NONE && live.numbering() == Numbering.NONE;
        if (refuses || misses || numbers) {
            return fatal(alter, sentence);
        }
        boolean mayBeNull = live.nullable() && !expected.nullable();
        return mayBeNull || !sameType ? unknown(alter, sentence) : harmless(alter, sentence);
    }
}
