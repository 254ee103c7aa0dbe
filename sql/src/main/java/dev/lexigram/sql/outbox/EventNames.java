package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.event.EventName;

/// What events are called.
final class EventNames {

    private static final int LONGEST = 200;

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            EventName given = type.getAnnotation(EventName.class);
            return checked(type, given == null ? type.getSimpleName() : given.value());
        }
    };

    private EventNames() {}

    static String of(Class<?> type) {
        return NAMES.get(type);
    }

    private static String checked(Class<?> type, String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new MappingException(
                    Problem.of("An event's name is a text of at most " + LONGEST + " characters.")
                            .with("class", type.getName())
                            .hint("Give the class a name with @EventName."),
                    null);
        }
        return name;
    }
}
