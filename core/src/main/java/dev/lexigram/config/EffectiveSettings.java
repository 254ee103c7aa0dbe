package dev.lexigram.config;

import dev.lexigram.contracts.error.Masking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists the keys of bound sections with their values and origins.
final class EffectiveSettings {

    private final List<Setting> settings = new ArrayList<>();

    private EffectiveSettings() {}

    /// One setting per leaf of the section.
    static List<Setting> of(String key, Record section, @Nullable Node node) {
        EffectiveSettings all = new EffectiveSettings();
        all.walk(key, section, node);
        return all.settings;
    }

    private void walk(String key, @Nullable Object value, @Nullable Node node) {
        switch (value) {
            case Record section -> components(key, section, node);
            case Optional<?> optional -> walk(key, optional.orElse(null), node);
            case Collection<?> items
            when !items.isEmpty() -> {
                int index = 0;
                for (Object item : items) {
                    part(key, String.valueOf(index++), item, node);
                }
            }
            case Map<?, ?> map
            when !map.isEmpty() -> map.forEach((name, item) -> part(key, String.valueOf(name), item, node));
            case null, default -> leaf(key, value, node);
        }
    }

    private void components(String key, Record section, @Nullable Node node) {
        for (RecordShape.Part part : RecordShape.of(section.getClass()).parts()) {
            part(key, part.key(), part.of(section), node);
        }
    }

    private void part(String key, String name, @Nullable Object value, @Nullable Node node) {
        walk(Keys.join(key, name), value, node == null ? null : node.child(name));
    }

    private void leaf(String key, @Nullable Object value, @Nullable Node node) {
        boolean isSecret = value != null && Masking.isSecretKey(key);
        String text = isSecret ? Masking.MASK : Masking.text(Scalars.text(value));
        Origin origin = node == null || Node.isAbsent(node) ? Origin.DEFAULT : node.origin();
        settings.add(new Setting(key, text, origin.name()));
    }
}
