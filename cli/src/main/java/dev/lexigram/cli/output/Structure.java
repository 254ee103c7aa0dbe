package dev.lexigram.cli.output;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Records as maps and lists for JSON; names in snake case, constants in small letters.
public final class Structure {

    private Structure() {}

    /// @param value a public record of an exported package, or something that holds such
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case Record item -> object(item);
            case Optional<?> held -> of(held.orElse(null));
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Collection<?> items -> list(items);
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> list(Collection<?> items) {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(item -> list.add(of(item)));
        return list;
    }

    private static Map<String, @Nullable Object> object(Record item) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : item.getClass().getRecordComponents()) {
            String name =
                    component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
            try {
                fields.put(name, of(component.getAccessor().invoke(item)));
            } catch (ReflectiveOperationException closed) {
                throw new ConfigurationException(
                        Problem.of("A record cannot be read.")
                                .with("record", item.getClass().getName()),
                        closed);
            }
        }
        return fields;
    }
}
