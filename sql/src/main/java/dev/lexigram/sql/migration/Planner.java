package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationException;
import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.migration.MigrationKind;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.sql.migration.Ledger.Entry;
import dev.lexigram.sql.migration.MigrationRow.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Chooses what a run does.
///
/// @param ledger what there is and what was applied
/// @param preparation makes it ready
record Planner(Ledger ledger, Preparation preparation) {

    private static final List<MigrationState> TO_DO =
            List.of(MigrationState.PENDING, MigrationState.OUT_OF_ORDER, MigrationState.FAILED);

    /// @throws MigrationNotFoundException when there is no such version
    List<Prepared> up(Target target) {
        List<Entry> versioned = ledger.entries().stream()
                .filter(entry -> entry.isVersioned() && entry.definition() != null && TO_DO.contains(entry.state()))
                .toList();
        List<Entry> chosen = new ArrayList<>(upTo(target, versioned));
        if (chosen.size() == versioned.size() && !(target instanceof Target.Base)) {
            ledger.entries().stream()
                    .filter(entry -> !entry.isVersioned() && TO_DO.contains(entry.state()))
                    .forEach(chosen::add);
        }
        return chosen.stream()
                .map(entry -> preparation.up(entry.defined(), entry.row()))
                .toList();
    }

    private List<Entry> upTo(Target target, List<Entry> pending) {
        return switch (target) {
            case Target.Latest() -> pending;
            case Target.Base() -> List.of();
            case Target.Steps(int count) -> pending.stream().limit(count).toList();
            case Target.To(String version) -> {
                Version last = ledger.folder().known(version);
                yield pending.stream()
                        .filter(entry -> !entry.at().isAfter(last))
                        .toList();
            }
        };
    }

    /// @throws MigrationException when one of them cannot be undone
    /// @throws MigrationNotFoundException when the version is not applied
    List<Prepared> down(Target target) {
        return switch (target) {
            case Target.Latest() -> List.of();
            case Target.Base() -> down(entry -> true, Integer.MAX_VALUE);
            case Target.Steps(int count) -> down(entry -> true, count);
            case Target.To(String version) -> {
                Version last = applied(version);
                yield down(entry -> entry.at().isAfter(last), Integer.MAX_VALUE);
            }
        };
    }

    /// Undoes that version too.
    List<Prepared> downThrough(String version) {
        Version last = applied(version);
        if (ledger.floor().filter(floor -> !last.isAfter(floor)).isPresent()) {
            throw new MigrationException(
                    Problem.of("A baseline cannot be undone.")
                            .with("version", last)
                            .hint("Go down to a version above it, or to the baseline itself."),
                    null);
        }
        return down(entry -> !last.isAfter(entry.at()), Integer.MAX_VALUE);
    }

    private List<Prepared> down(Predicate<Entry> which, int most) {
        return ledger.entries().reversed().stream()
                .filter(Entry::isVersioned)
                .filter(entry -> isApplied(entry.row()))
                .filter(which)
                .limit(most)
                .map(this::down)
                .toList();
    }

    private Prepared down(Entry entry) {
        Definition definition = entry.definition();
        if (definition == null) {
            throw new MigrationException(
                    Problem.of("The file of the migration was squashed: it cannot be undone any more.")
                            .with("version", entry.version())
                            .with("name", entry.name())
                            .hint("Go down with a release that still has the file; nothing was undone."),
                    null);
        }
        return preparation.down(definition, entry.applied());
    }

    private static boolean isApplied(@Nullable MigrationRow row) {
        return row != null && row.is(MigrationKind.VERSIONED) && !row.isIn(Phase.UP);
    }

    private Version applied(String version) {
        Version wanted = Version.of(version);
        boolean isThere = ledger.entries().stream()
                .filter(Entry::isVersioned)
                .anyMatch(entry -> entry.at().equals(wanted)
                        && entry.row() != null
                        && !entry.applied().isIn(Phase.UP));
        if (!isThere) {
            throw new MigrationNotFoundException(
                    Problem.of("This version is not applied.")
                            .with("version", wanted)
                            .with(
                                    "current",
                                    ledger.current().map(Version::toString).orElse("none"))
                            .hint("See history() for those that are."),
                    null);
        }
        return wanted;
    }
}
