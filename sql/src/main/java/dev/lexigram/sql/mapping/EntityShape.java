package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What the objects of a class are made of, and how they are made.
///
/// @param type the class
/// @param members its components or fields
/// @param readers how each is read
/// @param making how an object is made of values for them
/// @param setters how each member of an object is set, none if one cannot be
record EntityShape(Class<?> type, List<Member> members, List<Access> readers, Making making, List<Access> setters) {

    EntityShape {
        members = List.copyOf(members);
        readers = List.copyOf(readers);
        setters = List.copyOf(setters);
    }

    /// How an object is made.
    sealed interface Making {

        /// By a constructor that takes all members.
        ///
        /// @param order for each of its parameters the index of the member
        record Whole(List<Integer> order) implements Making {}

        /// By a constructor that takes nothing; then each member is set.
        ///
        /// @param setters one for each member
        record Stepwise(List<Access> setters) implements Making {}
    }

    /// How generated code reaches a member.
    sealed interface Access {

        /// By a method.
        record Call(java.lang.reflect.Method method) implements Access {}

        /// Without one.
        record Direct(java.lang.reflect.Field field) implements Access {}
    }

    /// @throws MappingException when the class cannot be mapped; the hint says what it lacks
    static EntityShape of(Class<?> type) {
        EntityShape shape = type.isRecord() ? ofRecord(type) : PlainClass.shapeOf(type);
        if (shape.members.stream().allMatch(Member::isRelation)) {
            throw new MappingException(
                    Problem.of("Only classes with something to store can be mapped.")
                            .with("type", type.getName())
                            .hint("Give it a component or field that is no relation, or read rows with a RowMapper."),
                    null);
        }
        return shape;
    }

    /// Whether a class can be an entity at all; it may still lack something.
    static boolean isEntity(Class<?> type) {
        boolean kind = type.isInterface() || type.isEnum() || type.isArray() || type.isPrimitive();
        boolean jdk = type.getClassLoader() == null;
        return !kind && !jdk && !Modifier.isAbstract(type.getModifiers());
    }

    private static EntityShape ofRecord(Class<?> type) {
        List<Member> members = Arrays.stream(type.getRecordComponents())
                .map(EntityShape::member)
                .toList();
        List<Integer> order = IntStream.range(0, members.size()).boxed().toList();
        List<Access> readers = Arrays.stream(type.getRecordComponents())
                .<Access>map(component -> new Access.Call(component.getAccessor()))
                .toList();
        return new EntityShape(type, members, readers, new Making.Whole(order), List.of());
    }

    private static Member member(RecordComponent component) {
        return new Member(
                component.getName(), component.getType(), component.getGenericType(), AnnotationMarks.of(component));
    }
}
