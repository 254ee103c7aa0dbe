package dev.lexigram.config;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Masking;
import dev.lexigram.contracts.error.Problem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Binds one section of the tree to a record; what is not written comes from a record of defaults.
///
/// @param section the section's name as it was written, for errors and advice
/// @param type the section's record type
record SectionBinder(String section, Class<?> type) {

    /// The record that the section describes.
    Object bind(Node node, Object defaults) {
        return bindRecord(section, node, type, defaults);
    }

    private Object bindRecord(String key, Node node, Class<?> type, @Nullable Object defaults) {
        if (!(node instanceof Node.Branch branch)) {
            throw unfit(key, node, type, "a map of keys");
        }
        RecordShape shape = RecordShape.of(type);
        checkKeys(key, branch, shape);
        Object source = defaults == null ? shape.ownDefaults() : defaults;
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordShape.Part part : shape.parts()) {
            values.add(component(Keys.join(key, part.key()), branch, part, source));
        }
        try {
            return shape.create(values.toArray());
        } catch (RecordShape.InvalidRecord invalid) {
            throw new ConfigurationException(
                    Problem.of("The values of a configuration section do not go together.")
                            .with("key", key)
                            .with("origin", branch.origin())
                            .with("reason", invalid.getMessage()),
                    invalid.getCause());
        }
    }

    private @Nullable Object component(String key, Node.Branch branch, RecordShape.Part part, @Nullable Object source) {
        Object fallback = source == null ? null : part.of(source);
        Node child = branch.child(part.key());
        if (child != null && !Node.isAbsent(child)) {
            return value(key, child, part.type(), fallback);
        }
        return source == null ? missing(key, branch, part) : fallback;
    }

    /// The value of a component for which nobody gave a default.
    private static @Nullable Object missing(String key, Node.Branch branch, RecordShape.Part part) {
        Class<?> raw = raw(part.type());
        if (part.isNullable()) {
            return null;
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == Optional.class) {
            return Optional.empty();
        }
        throw new ConfigurationException(Problem.of("A configuration key is required.")
                .with("key", key)
                .with("origin", branch.origin())
                .hint("Add the key " + Keys.leaf(key) + ": " + Scalars.expected(raw) + "."));
    }

    private Object value(String key, Node node, Type type, @Nullable Object fallback) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            Object inner = fallback instanceof Optional<?> present ? present.orElse(null) : null;
            return Optional.of(value(key, node, argument(type, 0), inner));
        }
        if (raw == List.class) {
            return list(key, node, argument(type, 0));
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(list(key, node, argument(type, 0)));
        }
        if (raw == Map.class) {
            return map(key, node, argument(type, 1), fallback);
        }
        return raw.isRecord() && !raw.isInstance(written(node))
                ? bindRecord(key, node, raw, fallback)
                : scalar(key, node, raw);
    }

    private List<Object> list(String key, Node node, Type element) {
        List<Object> values = new ArrayList<>();
        for (Node item : items(key, node)) {
            values.add(value(Keys.join(key, String.valueOf(values.size())), item, element, null));
        }
        return List.copyOf(values);
    }

    private static List<Node> items(String key, Node node) {
        if (node instanceof Node.Items list) {
            return list.items();
        }
        if (!(node instanceof Node.Branch branch) || !Node.isIndexed(branch)) {
            throw unfit(key, node, List.class, "a list");
        }
        Map<Integer, Node> byIndex = Node.byIndex(branch);
        int next = 0;
        for (var item : byIndex.entrySet()) {
            if (item.getKey() != next++) {
                throw new ConfigurationException(Problem.of("A list has a gap.")
                        .with("key", Keys.join(key, String.valueOf(next - 1)))
                        .with("origin", branch.origin())
                        .hint("Number the items from 0 without gaps."));
            }
        }
        return List.copyOf(byIndex.values());
    }

    private Map<String, Object> map(String key, Node node, Type element, @Nullable Object fallback) {
        if (!(node instanceof Node.Branch branch)) {
            throw unfit(key, node, Map.class, "a map of keys");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (fallback instanceof Map<?, ?> defaults) {
            defaults.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        branch.children().forEach((name, child) -> {
            if (!Node.isAbsent(child)) {
                values.put(name, value(Keys.join(key, name), child, element, values.get(name)));
            }
        });
        return Collections.unmodifiableMap(values);
    }

    private static Object scalar(String key, Node node, Class<?> type) {
        Object written = written(node);
        if (written == null) {
            throw unfit(key, node, type, Scalars.expected(type));
        }
        try {
            return Scalars.read(written, type);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            // Not kept as the cause: its text may quote a secret.
            throw unfit(key, node, type, Scalars.expected(type));
        }
    }

    private static @Nullable Object written(Node node) {
        return node instanceof Node.Leaf leaf ? leaf.value() : null;
    }

    private static ConfigurationException unfit(String key, Node node, Class<?> type, String expected) {
        boolean secret = type == Secret.class || Masking.isSecretKey(key);
        Object found = switch (node) {
            case Node.Branch branch -> "a map";
            case Node.Items list -> "a list";
            case Node.Leaf leaf when leaf.value() == null -> "nothing";
            case Node.Leaf leaf when secret -> Masking.MASK;
            case Node.Leaf leaf -> "'" + leaf.value() + "'";
        };
        return new ConfigurationException(Problem.of("A configuration value has the wrong type.")
                .with("key", key)
                .with("expected", expected)
                .with("found", found)
                .with("origin", node.origin())
                .hint("Correct the value."));
    }

    private void checkKeys(String key, Node.Branch branch, RecordShape shape) {
        for (var child : branch.children().entrySet()) {
            if (!shape.keys().contains(child.getKey())) {
                throw new ConfigurationException(Problem.of("A configuration key is unknown.")
                        .with("key", Keys.join(key, child.getKey()))
                        .with("origin", child.getValue().origin())
                        .hint(advice(key, child.getKey(), shape)));
            }
        }
    }

    private String advice(String key, String name, RecordShape shape) {
        return Keys.nearest(name, shape.keys())
                .map(near -> Keys.join(key, near))
                .or(() -> elsewhere(Keys.join(key, name)))
                .map(near -> "Did you mean '" + near + "'?")
                .orElseGet(() -> "Known keys: " + String.join(", ", shape.keys()) + ".");
    }

    /// A key of another level of the section: the right name at the wrong depth, or one that looks alike.
    private Optional<String> elsewhere(String key) {
        List<String> all = new ArrayList<>();
        collectKeys(section, type, Set.of(), all);
        return all.stream()
                .filter(each -> Keys.leaf(each).equals(Keys.leaf(key)))
                .findFirst()
                .or(() -> Keys.nearest(key, all));
    }

    private static void collectKeys(String key, Class<?> type, Set<Class<?>> outer, List<String> all) {
        Set<Class<?>> path = new LinkedHashSet<>(outer);
        // A record may contain itself through a nullable component.
        if (!path.add(type)) {
            return;
        }
        for (RecordShape.Part part : RecordShape.of(type).parts()) {
            String full = Keys.join(key, part.key());
            all.add(full);
            if (raw(part.type()).isRecord()) {
                collectKeys(full, raw(part.type()), path, all);
            }
        }
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}
