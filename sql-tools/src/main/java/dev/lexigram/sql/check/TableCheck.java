package dev.lexigram.sql.check;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.ViewInfo;
import dev.lexigram.sql.check.CheckFinding.Kind;
import dev.lexigram.sql.dialect.ValueKind;
import dev.lexigram.sql.manifest.ManifestColumn;
import dev.lexigram.sql.manifest.ManifestTable;
import dev.lexigram.sql.manifest.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Compares an entity with its table.
///
/// @param schema what there is
/// @param rules which types fit
record TableCheck(SchemaInfo schema, KindRules rules) {

    List<CheckFinding> check(ManifestTable entity) {
        if (entity.table().contains(".")) {
            return List.of();
        }
        Optional<List<ColumnDetails>> columns = columns(entity.table());
        if (columns.isEmpty()) {
            List<String> names = Stream.concat(
                            schema.tables().stream().map(TableDetails::name),
                            schema.views().stream().map(ViewInfo::name))
                    .toList();
            return List.of(CheckFinding.error(
                    Kind.MISSING_TABLE,
                    "There is no table '" + entity.table() + "'.",
                    names.isEmpty() ? "The database has no tables." : Near.hint(entity.table(), names)));
        }
        List<CheckFinding> findings = new ArrayList<>();
        entity.columns().forEach(column -> check(entity, column, columns.get(), findings));
        return findings;
    }

    private Optional<List<ColumnDetails>> columns(String table) {
        return Stream.concat(
                        schema.tables().stream()
                                .filter(one -> one.name().equalsIgnoreCase(table))
                                .map(TableDetails::columns),
                        schema.views().stream()
                                .filter(one -> one.name().equalsIgnoreCase(table))
                                .map(ViewInfo::columns))
                .findFirst();
    }

    private void check(
            ManifestTable entity, ManifestColumn wanted, List<ColumnDetails> columns, List<CheckFinding> findings) {
        Optional<ColumnDetails> found = columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted.column()))
                .findFirst();
        if (found.isEmpty()) {
            findings.add(CheckFinding.error(
                    Kind.MISSING_COLUMN,
                    "The table '" + entity.table() + "' has no column '" + wanted.column() + "' for '"
                            + wanted.component() + "'.",
                    Near.hint(
                            wanted.column(),
                            columns.stream().map(ColumnDetails::name).toList())));
            return;
        }
        ColumnDetails column = found.get();
        if (!rules.fits(ValueKind.ofType(column.type()), wanted.kind())) {
            findings.add(CheckFinding.error(
                    Kind.TYPE,
                    "The column '" + column.name() + "' is " + column.type() + ", which '" + wanted.component()
                            + "' of the type " + wanted.type() + " cannot hold.",
                    "Change the type, or the column by a migration."));
        }
        if (column.nullable() && wanted.nulls() == Nulls.REFUSED) {
            findings.add(CheckFinding.warning(
                    Kind.NULL,
                    "The column '" + column.name() + "' may be null, and '" + wanted.component() + "' is "
                            + wanted.type() + ".",
                    "Make the column 'not null', or take the boxed type with @Nullable."));
        }
    }
}
