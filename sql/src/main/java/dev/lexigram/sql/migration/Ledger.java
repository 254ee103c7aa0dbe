package dev.lexigram.sql.migration;

import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.contracts.migration.MigrationStatus;
import dev.lexigram.sql.migration.MigrationRow.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What there is beside what was applied. Immutable.
///
/// @param folder what there is
/// @param entries each migration with its state, in order
/// @param current the greatest version that is applied
/// @param floor the version below which nothing is applied any more, as a baseline stands for it
record Ledger(Folder folder, List<Entry> entries, Optional<Version> current, Optional<Version> floor) {

    /// A migration.
    ///
    /// @param definition as the folder has it, or null
    /// @param row as the table has it, or null
    record Entry(@Nullable Definition definition, @Nullable MigrationRow row, MigrationState state) {

        @Nullable
        Version version() {
            if (definition != null) {
                return definition.version();
            }
            MigrationRow known = applied();
            return known.isRepeatable() ? null : known.at();
        }

        /// The version of one that has one.
        Version at() {
            return Objects.requireNonNull(version(), "version");
        }

        boolean isVersioned() {
            return version() != null;
        }

        Definition defined() {
            return Objects.requireNonNull(definition, "definition");
        }

        MigrationRow applied() {
            return Objects.requireNonNull(row, "row");
        }

        String name() {
            return definition != null ? definition.name() : applied().name();
        }

        MigrationInfo info() {
            if (definition != null) {
                return definition.info(state);
            }
            MigrationRow known = applied();
            return new MigrationInfo(
                    known.version(), known.name(), MigrationKind.valueOf(known.kind()), state, "", false);
        }
    }

    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    Entry::version, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Entry::name);

    /// @param bound the greatest version that is wanted, or null for all
    static Ledger of(Folder folder, List<MigrationRow> rows, @Nullable Version bound) {
        return new Comparison(folder, rows, bound).result();
    }

    MigrationStatus status() {
        Optional<Version> head = folder.head();
        return new MigrationStatus(
                current.map(Version::toString),
                head.map(Version::toString),
                entries.stream().map(Entry::info).toList());
    }

    /// Finds the state of each migration. Used once.
    private static final class Comparison {
        private final Folder folder;
        private final Map<String, MigrationRow> open = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private final @Nullable Definition baseline;
        private final @Nullable Version floor;
        private final @Nullable Version current;

        Comparison(Folder folder, List<MigrationRow> rows, @Nullable Version bound) {
            this.folder = folder;
            rows.forEach(row -> open.put(row.entry(), row));
            this.current = greatest(rows.stream()
                    .filter(row -> !row.isRepeatable() && !row.isIn(Phase.UP))
                    .toList());
            this.baseline = begins(rows) ? last(folder.baselines(), bound) : null;
            Version applied = greatest(
                    rows.stream().filter(row -> row.is(MigrationKind.BASELINE)).toList());
            this.floor = baseline != null ? baseline.at() : applied;
        }

        /// Whether nothing was applied but, perhaps, a part of a baseline.
        private static boolean begins(List<MigrationRow> rows) {
            return rows.stream()
                    .allMatch(row -> row.isRepeatable() || (row.is(MigrationKind.BASELINE) && row.isIn(Phase.UP)));
        }

        private static @Nullable Definition last(List<Definition> baselines, @Nullable Version bound) {
            return baselines.stream()
                    .filter(each -> bound == null || !each.at().isAfter(bound))
                    .reduce((one, next) -> next)
                    .orElse(null);
        }

        private static @Nullable Version greatest(List<MigrationRow> rows) {
            return rows.stream().map(MigrationRow::at).max(Version::compareTo).orElse(null);
        }

        Ledger result() {
            folder.baselines().forEach(this::addBaseline);
            folder.versioned().forEach(this::addVersioned);
            folder.repeatable().forEach(this::addRepeatable);
            open.values().forEach(row -> entries.add(new Entry(null, row, ofLost(row))));
            entries.sort(ORDER);
            return new Ledger(folder, List.copyOf(entries), Optional.ofNullable(current), Optional.ofNullable(floor));
        }

        private void addBaseline(Definition definition) {
            MigrationRow row = open.get(definition.entry());
            if (row != null && row.is(MigrationKind.BASELINE)) {
                open.remove(definition.entry());
                entries.add(new Entry(definition, row, ofRow(definition, row, MigrationState.CHANGED)));
            } else if (definition.equals(baseline)) {
                entries.add(new Entry(definition, null, MigrationState.PENDING));
            }
        }

        private void addVersioned(Definition definition) {
            MigrationRow row = open.get(definition.entry());
            if (row != null && row.is(MigrationKind.VERSIONED)) {
                open.remove(definition.entry());
                entries.add(new Entry(definition, row, ofRow(definition, row, MigrationState.CHANGED)));
            } else {
                entries.add(new Entry(definition, null, ofNew(definition.at())));
            }
        }

        private void addRepeatable(Definition definition) {
            MigrationRow row = open.remove(definition.entry());
            MigrationState state =
                    row == null ? MigrationState.PENDING : ofRow(definition, row, MigrationState.PENDING);
            entries.add(new Entry(definition, row, state));
        }

        private static MigrationState ofRow(Definition definition, MigrationRow row, MigrationState changed) {
            if (!row.isIn(Phase.DONE)) {
                return MigrationState.FAILED;
            }
            boolean same = definition.checksum().equals(row.checksum())
                    || definition.checksum().isEmpty()
                    || row.checksum().isEmpty();
            return same ? MigrationState.APPLIED : changed;
        }

        private MigrationState ofNew(Version version) {
            if (floor != null && !version.isAfter(floor)) {
                return MigrationState.BELOW_BASELINE;
            }
            boolean late = current != null && current.isAfter(version);
            return late ? MigrationState.OUT_OF_ORDER : MigrationState.PENDING;
        }

        private MigrationState ofLost(MigrationRow row) {
            if (row.isRepeatable()) {
                return MigrationState.MISSING;
            }
            if (row.is(MigrationKind.BASELINE)) {
                return MigrationState.APPLIED;
            }
            boolean squashed =
                    folder.baselines().stream().anyMatch(each -> !row.at().isAfter(each.at()));
            return squashed ? MigrationState.BELOW_BASELINE : MigrationState.MISSING;
        }
    }
}
