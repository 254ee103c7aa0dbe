package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.sql.migration.Ledger.Entry;
import dev.lexigram.sql.migration.MigrationPlan.Direction;
import dev.lexigram.sql.migration.MigrationProblem.Kind;
import dev.lexigram.sql.migration.MigrationRow.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what is wrong between a folder and a database.
///
/// @param ledger both
/// @param outOfOrder what is done about late ones
record Problems(Ledger ledger, OutOfOrder outOfOrder) {

    List<MigrationProblem> all() {
        Stream<MigrationProblem> own = ledger.entries().stream().map(this::of).filter(Objects::nonNull);
        return Stream.concat(own, behind().stream()).toList();
    }

    /// Those that keep a run from beginning.
    private List<MigrationProblem> hindering(Direction direction) {
        List<MigrationProblem> found = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            MigrationProblem problem = of(entry);
            if (problem != null && hinders(direction, entry, problem.kind())) {
                found.add(problem);
            }
        }
        if (direction == Direction.UP) {
            found.addAll(behind());
        }
        return found;
    }

    private static boolean hinders(Direction direction, Entry entry, Kind kind) {
        return switch (kind) {
            case FAILED -> {
                MigrationRow row = entry.applied();
                boolean turned = row.isIn(direction == Direction.UP ? Phase.DOWN : Phase.UP);
                yield turned && !row.isUntouched() && !row.isRepeatable();
            }
            case OUT_OF_ORDER -> direction == Direction.UP;
            case CHANGED, MISSING, BEHIND_SQUASH -> true;
        };
    }

    /// @throws MigrationValidationException when a run must not begin
    void check(Direction direction) {
        List<MigrationProblem> found = hindering(direction);
        if (found.isEmpty()) {
            return;
        }
        Problem problem = found.getFirst().problem();
        if (found.size() > 1) {
            problem = problem.with("further problems", found.size() - 1);
        }
        throw new MigrationValidationException(problem, null);
    }

    private @Nullable MigrationProblem of(Entry entry) {
        return switch (entry.state()) {
            case CHANGED ->
                problem(
                        entry,
                        Kind.CHANGED,
                        "The migration was changed after it was applied.",
                        "Bring back the file as it was and write a further migration, or accept the change with"
                                + " repair.");
            case MISSING ->
                problem(
                        entry,
                        Kind.MISSING,
                        "The migration was applied, and it is not there any more.",
                        "Bring back its file, or forget it with repair.");
            case OUT_OF_ORDER ->
                outOfOrder == OutOfOrder.ALLOW
                        ? null
                        : problem(
                                entry,
                                Kind.OUT_OF_ORDER,
                                "The migration is not applied although a later one is.",
                                "Give it a later version, or allow late ones with outOfOrder.");
            case FAILED -> failed(entry);
            case PENDING, APPLIED, BELOW_BASELINE -> null;
        };
    }

    private static MigrationProblem failed(Entry entry) {
        boolean up = entry.applied().isIn(Phase.UP);
        return problem(
                entry,
                Kind.FAILED,
                up
                        ? "The migration was begun and did not come to its end."
                        : "The migration was being undone, and that did not come to its end.",
                up
                        ? "Upgrade again: the run goes on at the statement that failed."
                        : "Downgrade again: the run goes on at the statement that failed.");
    }

    private static MigrationProblem problem(Entry entry, Kind kind, String sentence, String hint) {
        Definition definition = entry.definition();
        Version version = entry.version();
        return new MigrationProblem(
                kind,
                version == null ? "" : version.toString(),
                entry.name(),
                definition == null ? "" : definition.source(),
                sentence,
                hint);
    }

    /// Versions whose files went into another one before this database had them.
    private List<MigrationProblem> behind() {
        return ledger.folder().baselines().stream()
                .flatMap(squashed -> Squash.versions(squashed).stream()
                        .filter(version -> !isKnown(version))
                        .map(version -> new MigrationProblem(
                                Kind.BEHIND_SQUASH,
                                version.toString(),
                                squashed.name(),
                                squashed.source(),
                                "The database lacks a version whose file was squashed.",
                                "Upgrade it once with the release that still has the files.")))
                .toList();
    }

    private boolean isKnown(Version version) {
        if (ledger.floor().filter(floor -> !version.isAfter(floor)).isPresent()) {
            return true;
        }
        return ledger.entries().stream()
                .filter(Entry::isVersioned)
                .anyMatch(entry -> entry.at().equals(version)
                        && (entry.row() != null
                                || entry.state() == MigrationState.PENDING
                                || entry.state() == MigrationState.OUT_OF_ORDER));
    }
}
