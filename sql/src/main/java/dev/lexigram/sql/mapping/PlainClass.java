package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.mapping.EntityShape.Access;
import dev.lexigram.sql.mapping.EntityShape.Making;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Entities of classes that are no records: their fields are stored, those of superclasses first, and neither
/// static nor transient ones.
///
/// A field is read by its accessor, `name()`, `getName()` or `isName()`, or as it is. An object is made by a
/// constructor whose parameters are called like the fields, or by one without parameters and then by setters or the
/// fields themselves. Nothing that is used may be private: the code that reads it stands beside the class.
///
/// @param type the class
record PlainClass(Class<?> type) {

    /// @throws MappingException when the class cannot be mapped
    static EntityShape shapeOf(Class<?> type) {
        if (!EntityShape.isEntity(type) || (type.isMemberClass() && !Modifier.isStatic(type.getModifiers()))) {
            throw wrong(
                    type,
                    "Only records and classes that can be made alone are mapped.",
                    "Make it a record, or a class that is neither abstract nor inner. A single column is read by scalar.");
        }
        PlainClass plain = new PlainClass(type);
        List<Field> fields = plain.fields();
        return new EntityShape(
                type,
                fields.stream().map(PlainClass::member).toList(),
                fields.stream().map(plain::neededReader).toList(),
                plain.making(fields),
                plain.setters(fields));
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            fields.addAll(
                    0,
                    Arrays.stream(at.getDeclaredFields())
                            .filter(field -> !Modifier.isStatic(field.getModifiers())
                                    && !Modifier.isTransient(field.getModifiers())
                                    && !field.isSynthetic())
                            .toList());
        }
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.getName())) {
                throw wrong(field, "Two fields have one name.", "Rename one, or mark it transient.");
            }
            if (field.getGenericType() instanceof TypeVariable) {
                throw wrong(field, "A field's type is open.", "Declare the field in the class that knows its type.");
            }
        }
        return fields;
    }

    private static Member member(Field field) {
        return new Member(field.getName(), field.getType(), field.getGenericType(), AnnotationMarks.of(field));
    }

    private Access neededReader(Field field) {
        return reader(field)
                .orElseThrow(() -> wrong(
                        field,
                        "A field cannot be read.",
                        "Give it an accessor that is not private, or mark it transient if it is not stored."));
    }

    private Optional<Access> reader(Field field) {
        List<String> names = new ArrayList<>(List.of(field.getName(), prefixed("get", field)));
        if (field.getType() == boolean.class) {
            names.add(prefixed("is", field));
        }
        for (String name : names) {
            Optional<Method> found = method(name).filter(method -> method.getReturnType() == field.getType());
            if (found.isPresent()) {
                return found.map(Access.Call::new);
            }
        }
        return direct(field);
    }

    private Making making(List<Field> fields) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            List<Integer> order = order(constructor, fields);
            if (order.size() == fields.size() && isReachable(constructor.getModifiers(), type)) {
                return new Making.Whole(order);
            }
        }
        boolean empty = Arrays.stream(type.getDeclaredConstructors())
                .anyMatch(one -> one.getParameterCount() == 0 && isReachable(one.getModifiers(), type));
        if (!empty) {
            throw wrong(
                    type,
                    "The class has no constructor that can be used.",
                    "Give it one, not private, with a parameter for each field and of its name, and compile with"
                            + " -parameters; or one without parameters.");
        }
        return new Making.Stepwise(fields.stream().map(this::neededSetter).toList());
    }

    /// How each field of an object is set; none if one cannot be.
    private List<Access> setters(List<Field> fields) {
        List<Access> setters =
                fields.stream().map(this::setter).flatMap(Optional::stream).toList();
        return setters.size() == fields.size() ? setters : List.of();
    }

    /// For each parameter the index of its field; empty unless it takes exactly all fields.
    private static List<Integer> order(Constructor<?> constructor, List<Field> fields) {
        List<Integer> order = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                if (field.getName().equals(parameter.getName()) && field.getType() == parameter.getType()) {
                    order.add(i);
                }
            }
        }
        return constructor.getParameterCount() == order.size() ? order : List.of();
    }

    private Access neededSetter(Field field) {
        return setter(field)
                .orElseThrow(() -> wrong(
                        field,
                        "A field cannot be set.",
                        "Give it a setter that is not private, or the class a constructor with a parameter for each"
                                + " field."));
    }

    private Optional<Access> setter(Field field) {
        return method(prefixed("set", field), field.getType())
                .or(() -> truthSetter(field))
                .<Access>map(Access.Call::new)
                .or(() -> Modifier.isFinal(field.getModifiers()) ? Optional.empty() : direct(field));
    }

    private Optional<Access> direct(Field field) {
        return isReachable(field.getModifiers(), field.getDeclaringClass())
                ? Optional.of(new Access.Direct(field))
                : Optional.empty();
    }

    private Optional<Method> method(String name, Class<?>... parameters) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                boolean same = method.getName().equals(name) && Arrays.equals(method.getParameterTypes(), parameters);
                if (same && !Modifier.isStatic(method.getModifiers()) && isReachable(method.getModifiers(), at)) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isReachable(int modifiers, Class<?> declaring) {
        return Modifier.isPublic(modifiers)
                || (!Modifier.isPrivate(modifiers) && declaring.getPackage() == type.getPackage());
    }

    /// Of a field `isOpen` also `setOpen`.
    private Optional<Method> truthSetter(Field field) {
        boolean truth = field.getType() == boolean.class && field.getName().matches("is[A-Z].*");
        return truth ? method("set" + field.getName().substring(2), boolean.class) : Optional.empty();
    }

    private static String prefixed(String prefix, Field field) {
        String name = field.getName();
        return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private MappingException wrong(Field field, String sentence, String hint) {
        return new MappingException(
                Problem.of(sentence)
                        .with("class", type.getName())
                        .with("field", field.getName())
                        .hint(hint),
                null);
    }

    private static MappingException wrong(Class<?> type, String sentence, String hint) {
        return new MappingException(
                Problem.of(sentence).with("class", type.getName()).hint(hint), null);
    }
}
