package dev.lexigram.contracts.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which of an entity's fields are wanted, such as a request says it. Immutable and thread-safe.
///
/// @param included these and no others; empty means all
/// @param excluded these not
public record FieldSelection(List<String> included, List<String> excluded) {

    public FieldSelection {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /// These fields, in this order.
    public static FieldSelection of(String... fields) {
        return new FieldSelection(List.of(fields), List.of());
    }

    /// All fields but these.
    public static FieldSelection without(String... fields) {
        return new FieldSelection(List.of(), List.of(fields));
    }

    /// The fields that are meant.
    ///
    /// @param known all that there are
    /// @return those of them that are wanted, and any unknown name that was asked for: whoever reads them
    /// refuses it
    public Set<String> among(List<String> known) {
        Set<String> wanted = new LinkedHashSet<>(included.isEmpty() ? known : included);
        for (String name : excluded) {
            if (!wanted.remove(name) && !known.contains(name)) {
                wanted.add(name);
            }
        }
        return wanted;
    }
}
