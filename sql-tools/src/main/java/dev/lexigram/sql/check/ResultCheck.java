package dev.lexigram.sql.check;

import dev.lexigram.sql.check.CheckFinding.Kind;
import dev.lexigram.sql.execute.StatementShape;
import dev.lexigram.sql.manifest.ManifestColumn;
import java.util.List;
import java.util.Optional;

/// Compares the columns of a result with what takes them.
///
/// @param rules which types fit
/// @param nulls which columns may be null
/// @param findings takes what is wrong
record ResultCheck(KindRules rules, ResultNulls nulls, List<CheckFinding> findings) {

    void check(List<ManifestColumn> wanted, List<StatementShape.Column> found) {
        if (wanted.isEmpty()) {
            return;
        }
        if (wanted.getFirst().isScalar()) {
            scalar(wanted.getFirst(), found);
            return;
        }
        for (ManifestColumn column : wanted) {
            of(column, found).ifPresentOrElse(from -> compare(column, from), () -> missing(column, found));
        }
        found.stream()
                .filter(column -> wanted.stream().noneMatch(one -> takes(one, column)))
                .forEach(column -> findings.add(CheckFinding.warning(
                        Kind.SPARE_COLUMN,
                        "The column '" + column.label() + "' goes to no component.",
                        "Leave it out of the statement.")));
    }

    private void scalar(ManifestColumn wanted, List<StatementShape.Column> found) {
        if (found.isEmpty()) {
            findings.add(CheckFinding.error(
                    Kind.MISSING_COLUMN, "The statement gives no columns.", "Select one, or add 'returning'."));
            return;
        }
        compare(wanted, found.getFirst());
        if (found.size() > 1) {
            findings.add(CheckFinding.warning(
                    Kind.SPARE_COLUMN,
                    "The statement gives " + found.size() + " columns, and only '"
                            + found.getFirst().label() + "' is read.",
                    "Select it alone, or return a record."));
        }
    }

    private static Optional<StatementShape.Column> of(ManifestColumn wanted, List<StatementShape.Column> found) {
        return found.stream()
                .filter(column -> column.label().equalsIgnoreCase(wanted.column()))
                .findFirst()
                .or(() -> found.stream().filter(column -> takes(wanted, column)).findFirst());
    }

    private static boolean takes(ManifestColumn wanted, StatementShape.Column column) {
        return column.label().equalsIgnoreCase(wanted.column())
                || (!wanted.orElse().isEmpty() && column.label().equalsIgnoreCase(wanted.orElse()));
    }

    private void missing(ManifestColumn wanted, List<StatementShape.Column> found) {
        List<String> labels = found.stream().map(StatementShape.Column::label).toList();
        String hint = labels.isEmpty() ? "The statement gives no columns." : Near.hint(wanted.column(), labels);
        findings.add(CheckFinding.error(
                Kind.MISSING_COLUMN,
                "The result has no column '" + wanted.column() + "' for the component '" + wanted.component() + "'.",
                hint));
    }

    private void compare(ManifestColumn wanted, StatementShape.Column from) {
        if (!rules.fits(from.kind(), wanted.kind())) {
            findings.add(CheckFinding.error(
                    Kind.TYPE,
                    "The column '" + from.label() + "' is " + from.type().toLowerCase(java.util.Locale.ROOT)
                            + ", which " + StatementCheck.told(wanted) + " of the type " + wanted.type()
                            + " cannot hold.",
                    "Change the type, or cast the column."));
        }
        if (StatementCheck.unwanted(wanted) && nulls.of(from) == StatementShape.Nulls.POSSIBLE) {
            StatementCheck.nulls(wanted, "The column '" + from.label() + "'").ifPresent(findings::add);
        }
    }
}
