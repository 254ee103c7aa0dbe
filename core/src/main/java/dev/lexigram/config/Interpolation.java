package dev.lexigram.config;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts variables into the texts of YAML files: `${VAR}`, `${VAR:default}`, `${VAR:}`; `$${` stands for `${`
/// itself.
///
/// Runs over the merged tree, so a variable is only missed where its value would be used.
///
/// @param environment the variables
record Interpolation(Map<String, String> environment) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\$\\{|\\$\\{(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::(?<other>[^}]*))?})?");

    Node resolve(String key, Node node) {
        return switch (node) {
            case Node.Branch branch -> branch(key, branch);
            case Node.Items list -> items(key, list);
            case Node.Leaf leaf -> leaf(key, leaf);
        };
    }

    private Node branch(String key, Node.Branch branch) {
        Map<String, Node> children = new LinkedHashMap<>();
        branch.children().forEach((name, child) -> children.put(name, resolve(Keys.join(key, name), child)));
        return new Node.Branch(children, branch.origin());
    }

    private Node items(String key, Node.Items list) {
        List<Node> items = new ArrayList<>();
        for (Node item : list.items()) {
            items.add(resolve(Keys.join(key, String.valueOf(items.size())), item));
        }
        return new Node.Items(items, list.origin());
    }

    private Node leaf(String key, Node.Leaf leaf) {
        if (leaf.substitution() == Node.Substitution.NONE
                || !(leaf.value() instanceof String text)
                || !text.contains("${")) {
            return leaf;
        }
        Matcher matcher = PLACEHOLDER.matcher(text);
        String resolved = matcher.replaceAll(found -> Matcher.quoteReplacement(value(key, leaf, matcher)));
        return new Node.Leaf(resolved, leaf.origin(), Node.Substitution.NONE);
    }

    private String value(String key, Node.Leaf leaf, Matcher found) {
        if (found.group().equals("$${")) {
            return "${";
        }
        String name = found.group("name");
        if (name == null) {
            throw new ConfigurationException(Problem.of("A placeholder cannot be read.")
                    .with("key", key)
                    .with("origin", leaf.origin())
                    .hint("Write ${VAR} or ${VAR:default}; write $${ for the characters themselves."));
        }
        String value = environment.get(name);
        if (value != null) {
            return value;
        }
        String other = found.group("other");
        if (other != null) {
            return other;
        }
        throw new ConfigurationException(Problem.of("A variable is not set.")
                .with("key", key)
                .with("variable", name)
                .with("origin", leaf.origin())
                .hint("Set " + name + ", or write ${" + name + ":default}."));
    }
}
