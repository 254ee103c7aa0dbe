package dev.lexigram.sql.repository;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which relations a read loads, and which relations of those. Immutable and thread-safe.
///
/// A path leads through components: `books.tags` loads the books and their tags. Each name in it costs one
/// question, whatever the number of entities.
///
/// @param relations the components, each with the plan for its rows
public record FetchPlan(Map<String, FetchPlan> relations) {

    private static final FetchPlan NONE = new FetchPlan(Map.of());

    public FetchPlan {
        relations = Collections.unmodifiableMap(new LinkedHashMap<>(relations));
    }

    /// Loads nothing.
    public static FetchPlan none() {
        return NONE;
    }

    /// Loads the relations on these paths: `FetchPlan.of("books.tags", "publisher")`.
    ///
    /// @throws IllegalArgumentException when a path has an empty part
    public static FetchPlan of(String... paths) {
        FetchPlan plan = NONE;
        for (String path : paths) {
            plan = plan.and(along(path));
        }
        return plan;
    }

    private static FetchPlan along(String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A path has names between its dots: '" + path + "'.");
        }
        return new FetchPlan(Map.of(name, dot < 0 ? NONE : along(path.substring(dot + 1))));
    }

    /// Loads what either loads.
    public FetchPlan and(FetchPlan other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        Map<String, FetchPlan> both = new LinkedHashMap<>(relations);
        other.relations.forEach((name, plan) -> both.merge(name, plan, FetchPlan::and));
        return new FetchPlan(both);
    }

    /// Whether it loads nothing.
    public boolean isEmpty() {
        return relations.isEmpty();
    }
}
