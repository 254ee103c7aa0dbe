package dev.lexigram.processor.sqlite;

import dev.lexigram.processor.schema.SchemaFinding;
import dev.lexigram.processor.schema.StatementSchema;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.check.CheckFinding;
import dev.lexigram.sql.check.StatementCheck;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import java.util.List;

/// A migrated database in memory.
///
/// @param database closed in the end
/// @param check what is asked of it
record SqliteSchema(DatabaseService database, StatementCheck check) implements StatementSchema {

    @Override
    public List<SchemaFinding> check(ManifestEntry statement) {
        return check.check(statement).stream().map(SqliteSchema::finding).toList();
    }

    @Override
    public List<SchemaFinding> check(ManifestTable entity) {
        return check.check(entity).stream().map(SqliteSchema::finding).toList();
    }

    private static SchemaFinding finding(CheckFinding found) {
        SchemaFinding.Severity severity = found.severity() == CheckFinding.Severity.ERROR
                ? SchemaFinding.Severity.ERROR
                : SchemaFinding.Severity.WARNING;
        return new SchemaFinding(severity, code(found.kind()), found.sentence(), found.hint());
    }

    private static String code(CheckFinding.Kind kind) {
        return switch (kind) {
            case STATEMENT -> "LEX_GEN_422";
            case MISSING_COLUMN -> "LEX_GEN_423";
            case SPARE_COLUMN -> "LEX_GEN_424";
            case TYPE -> "LEX_GEN_425";
            case NULL -> "LEX_GEN_426";
            case MISSING_TABLE -> "LEX_GEN_427";
            case PARAMETERS -> "LEX_GEN_428";
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
