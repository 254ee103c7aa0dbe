package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.One;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/// A component of a record, or a field of another class of entities, with what is declared about it. Immutable and
/// thread-safe.
///
/// @param name its name
/// @param type its class
/// @param genericType its class with arguments
/// @param marks what is declared about it
public record Member(String name, Class<?> type, Type genericType, List<Mark> marks) {

    public Member {
        marks = List.copyOf(marks);
    }

    /// A member of a class without arguments.
    public static Member of(String name, Class<?> type, Mark... marks) {
        return new Member(name, type, type, List.of(marks));
    }

    /// A member of a class with arguments.
    public static Member of(String name, GenericType type, Mark... marks) {
        return new Member(name, type.rawType(), type, List.of(marks));
    }

    boolean has(Mark.Plain mark) {
        return marks.contains(mark);
    }

    <M extends Mark> Optional<M> mark(Class<M> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// Whether it holds rows of another table, and so has no column.
    boolean isRelation() {
        return type == Many.class || type == One.class || marks.stream().anyMatch(Mark::isRelation);
    }

    /// The error about this member of an entity.
    MappingException wrong(Class<?> entity, String sentence, String hint) {
        return new MappingException(
                Problem.of(sentence)
                        .with("record", entity.getName())
                        .with("component", name)
                        .hint(hint),
                null);
    }
}
