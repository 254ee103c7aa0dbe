package dev.lexigram.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values that the program supplies, as a tree.
final class CodeValues {

    private CodeValues() {}

    /// The tree of a map whose keys are names or paths such as `sql.pool.max_size`.
    static Node.Branch tree(Map<String, ?> values) {
        Node root = Node.Branch.empty(Origin.CODE);
        for (var value : values.entrySet()) {
            root = Node.merge(root, nested(value.getKey(), node(value.getValue())));
        }
        return (Node.Branch) root;
    }

    private static Node nested(String path, Node node) {
        int dot = path.indexOf('.');
        return dot < 0
                ? new Node.Branch(Map.of(path, node), Origin.CODE)
                : new Node.Branch(Map.of(path.substring(0, dot), nested(path.substring(dot + 1), node)), Origin.CODE);
    }

    private static Node node(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> branch(map);
            case Collection<?> items -> items(items);
            case null, default -> new Node.Leaf(value, Origin.CODE, Node.Substitution.NONE);
        };
    }

    private static Node.Branch branch(Map<?, ?> map) {
        Map<String, Node> children = new LinkedHashMap<>();
        map.forEach((name, child) -> children.put(String.valueOf(name), node(child)));
        return new Node.Branch(children, Origin.CODE);
    }

    private static Node.Items items(Collection<?> values) {
        List<Node> items = new ArrayList<>();
        values.forEach(value -> items.add(node(value)));
        return new Node.Items(items, Origin.CODE);
    }
}
