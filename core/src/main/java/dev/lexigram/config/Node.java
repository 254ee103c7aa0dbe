package dev.lexigram.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was written in the configuration, before it has types: a tree in which each part knows its origin.
sealed interface Node {

    Origin origin();

    /// Named parts.
    record Branch(Map<String, Node> children, Origin origin) implements Node {
        static Branch empty(Origin origin) {
            return new Branch(Map.of(), origin);
        }
    }

    /// Numbered parts.
    record Items(List<Node> items, Origin origin) implements Node {
        private @Nullable Node item(String index) {
            int at = Integer.parseInt(index);
            // A record may hold more items than were written.
            return at < items.size() ? items.get(at) : null;
        }
    }

    /// One value; null when a key was written without one, which keeps the default.
    record Leaf(@Nullable Object value, Origin origin, Substitution substitution) implements Node {}

    /// Whether `${…}` in a value stands for a variable.
    enum Substitution {
        VARIABLES,
        NONE
    }

    /// Whether nothing was written here, so that the default stays.
    static boolean isAbsent(@Nullable Node node) {
        return node == null || (node instanceof Leaf leaf && leaf.value() == null);
    }

    /// The part with a name, or with an index written as a name, or null.
    default @Nullable Node child(String name) {
        return switch (this) {
            case Branch branch -> branch.children().get(name);
            case Items list -> list.item(name);
            case Leaf leaf -> null;
        };
    }

    /// The part at a path of names such as `sql.pool`, or null.
    default @Nullable Node at(String path) {
        Node node = this;
        for (String name : path.split("\\.")) {
            Node next = node instanceof Branch branch ? branch.child(name) : null;
            if (next == null) {
                return null;
            }
            node = next;
        }
        return node;
    }

    /// Both trees as one: maps merge, everything else of the stronger tree replaces.
    static Node merge(Node weaker, Node stronger) {
        if (stronger instanceof Leaf leaf && leaf.value() == null) {
            return weaker;
        }
        if (weaker instanceof Branch low && stronger instanceof Branch high) {
            return mergeBranches(low, high);
        }
        if (weaker instanceof Items list && stronger instanceof Branch indexed && isIndexed(indexed)) {
            return mergeItems(list, indexed);
        }
        return stronger;
    }

    private static Branch mergeBranches(Branch low, Branch high) {
        Map<String, Node> merged = new LinkedHashMap<>(low.children());
        high.children().forEach((name, child) -> merged.merge(name, child, Node::merge));
        return new Branch(merged, high.origin());
    }

    /// Variables address items by index; an index behind the end appends.
    private static Items mergeItems(Items list, Branch indexed) {
        List<Node> items = new ArrayList<>(list.items());
        byIndex(indexed).forEach((index, child) -> {
            if (index < items.size()) {
                items.set(index, merge(items.get(index), child));
            } else {
                items.add(child);
            }
        });
        return new Items(items, indexed.origin());
    }

    /// Whether all names are numbers, as variables such as `…__BACKENDS__0__NAME` give them.
    static boolean isIndexed(Branch branch) {
        return !branch.children().isEmpty()
                && branch.children().keySet().stream()
                        .allMatch(name -> name.length() < 5 && name.chars().allMatch(Character::isDigit));
    }

    /// The children of an indexed branch in the order of their indexes.
    static Map<Integer, Node> byIndex(Branch branch) {
        Map<Integer, Node> sorted = new TreeMap<>();
        branch.children().forEach((name, child) -> sorted.put(Integer.valueOf(name), child));
        return sorted;
    }
}
