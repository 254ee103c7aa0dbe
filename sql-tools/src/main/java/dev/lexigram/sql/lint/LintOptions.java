package dev.lexigram.sql.lint;

import dev.lexigram.sql.catalog.TableSize;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the linter is told beside the files. Immutable and thread-safe.
///
/// @param sizes of tables, by their names; a table that is not in it counts as possibly large
/// @param smallTable below how many rows a lock is over before anyone notices; 10,000 unless said otherwise
/// @param largeTable from how many rows on a warning becomes an error; a million unless said otherwise
/// @param disabled rules that are not applied
public record LintOptions(Map<String, TableSize> sizes, long smallTable, long largeTable, Set<String> disabled) {

    private static final LintOptions DEFAULTS = new LintOptions(Map.of(), 10_000, 1_000_000, Set.of());

    public LintOptions {
        sizes = Map.copyOf(sizes);
        disabled = Set.copyOf(disabled);
    }

    /// Without sizes, with all rules.
    public static LintOptions defaults() {
        return DEFAULTS;
    }

    /// With the sizes of the tables of a database, so that findings about empty and small ones become notices.
    public LintOptions withSizes(Map<String, TableSize> wanted) {
        return new LintOptions(wanted, smallTable, largeTable, disabled);
    }

    /// With other limits, in rows.
    public LintOptions withLimits(long small, long large) {
        return new LintOptions(sizes, small, large, disabled);
    }

    /// Without a rule.
    ///
    /// @throws IllegalArgumentException when there is no such rule
    public LintOptions without(String rule) {
        if (LintRules.all().stream().noneMatch(each -> each.id().equals(rule))) {
            throw new IllegalArgumentException("There is no rule " + rule);
        }
        Set<String> more = new HashSet<>(disabled);
        more.add(rule);
        return new LintOptions(sizes, smallTable, largeTable, more);
    }

    /// The size of a table, whose name may have its schema before it or not.
    Optional<TableSize> size(Name table) {
        Map<String, TableSize> folded = sizes.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (a, b) -> a));
        return Optional.ofNullable(folded.getOrDefault(table.key(), folded.get(table.last())));
    }
}
