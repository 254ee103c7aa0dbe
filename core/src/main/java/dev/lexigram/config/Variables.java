package dev.lexigram.config;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The `LEX_…` environment variables as a tree.
final class Variables {

    static final String PREFIX = "LEX_";
    static final String PROFILE = "LEX_PROFILE";
    static final String ENVIRONMENT = "LEX_ENV";

    private static final Set<String> RESERVED = Set.of(PROFILE, ENVIRONMENT, "LEX_DEBUG", "LEX_QUIET");
    private static final String LEVEL = "__";

    private Variables() {}

    /// The tree of all variables that name a key; the reserved ones do not.
    static Node.Branch tree(Map<String, String> environment) {
        Node.Branch root = Node.Branch.empty(Origin.of("environment"));
        // Sorted, so that equal environments give equal trees and equal errors.
        for (var variable : new TreeMap<>(environment).entrySet()) {
            String name = variable.getKey();
            if (name.startsWith(PREFIX) && !RESERVED.contains(name)) {
                root = put(root, name, variable.getValue());
            }
        }
        return root;
    }

    private static Node.Branch put(Node.Branch root, String variable, String value) {
        String path = variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        List<String> names = List.of(path.split(LEVEL, -1));
        if (names.contains("")) {
            throw new ConfigurationException(Problem.of("The variable names no key.")
                    .with("variable", variable)
                    .hint("Write LEX_SECTION__KEY, with two underscores between the levels."));
        }
        return (Node.Branch) insert(root, names, new Node.Leaf(value, Origin.of(variable), Node.Substitution.NONE));
    }

    private static Node insert(Node node, List<String> names, Node.Leaf leaf) {
        if (names.isEmpty()) {
            return leaf;
        }
        if (!(node instanceof Node.Branch branch)) {
            throw new ConfigurationException(Problem.of("Two variables contradict each other.")
                    .with("variable", leaf.origin())
                    .with("other", node.origin())
                    .hint("One of them gives a value where the other goes a level deeper."));
        }
        Map<String, Node> children = new LinkedHashMap<>(branch.children());
        Node child = children.getOrDefault(names.getFirst(), Node.Branch.empty(leaf.origin()));
        children.put(names.getFirst(), insert(child, names.subList(1, names.size()), leaf));
        return new Node.Branch(children, branch.origin());
    }
}
