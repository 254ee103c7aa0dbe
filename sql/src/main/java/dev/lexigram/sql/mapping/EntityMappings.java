package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Optional;

/// Where the engine learns of classes of entities.
enum EntityMappings {

    /// From the generated class beside an entity, or else by reflection.
    GENERATED {
        @Override
        EntityDescription description(Class<?> type) {
            return DESCRIBED.get(type);
        }

        @Override
        @SuppressWarnings("unchecked") // each class has its own
        <T> EntityAccess<T> access(Class<T> type) {
            return (EntityAccess<T>)
                    FOUND.get(type).<EntityAccess<?>>map(found -> found).orElseGet(() -> EntityAccessSpinner.of(type));
        }
    },

    /// By reflection alone.
    REFLECTIVE {
        @Override
        EntityDescription description(Class<?> type) {
            return REFLECTED.get(type);
        }

        @Override
        <T> EntityAccess<T> access(Class<T> type) {
            return EntityAccessSpinner.of(type);
        }
    };

    /// How the processor calls the class: the names of the classes that the entity stands in, its own, and this.
    private static final String SUFFIX = "_Mapping";

    private static final ClassValue<Optional<EntityMapping<?>>> FOUND = new ClassValue<>() {
        @Override
        protected Optional<EntityMapping<?>> computeValue(Class<?> type) {
            return find(type);
        }
    };
    private static final ClassValue<EntityDescription> DESCRIBED = new ClassValue<>() {
        @Override
        protected EntityDescription computeValue(Class<?> type) {
            return FOUND.get(type).map(EntityMapping::description).orElseGet(() -> REFLECTED.get(type));
        }
    };
    private static final ClassValue<EntityDescription> REFLECTED = new ClassValue<>() {
        @Override
        protected EntityDescription computeValue(Class<?> type) {
            return EntityDescription.of(EntityShape.of(type));
        }
    };

    /// What a class says of itself.
    ///
    /// @throws MappingException when it cannot be mapped; the hint says what it lacks
    abstract EntityDescription description(Class<?> type);

    /// How entities are read and made.
    ///
    /// @throws MappingException when the class's package is closed to the mapping
    abstract <T> EntityAccess<T> access(Class<T> type);

    /// The generated class beside an entity, if there is one.
    static Optional<EntityMapping<?>> find(Class<?> type) {
        if (type.getClassLoader() == null || type.isLocalClass() || type.isAnonymousClass()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(nameFor(type), true, type.getClassLoader()))
                    .filter(EntityMapping.class::isAssignableFrom)
                    .<EntityMapping<?>>map(found -> made(type, found))
                    // Outer_User may stand beside Outer.User.
                    .filter(made -> made.description().type() == type);
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String nameFor(Class<?> type) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName() + "_");
        }
        String in = type.getPackageName();
        return (in.isEmpty() ? "" : in + ".") + name + SUFFIX;
    }

    private static EntityMapping<?> made(Class<?> type, Class<?> mapping) {
        try {
            Constructor<?> constructor = mapping.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (EntityMapping<?>) constructor.newInstance();
        } catch (InaccessibleObjectException e) {
            throw new MappingException(
                    Problem.of("The record's package is closed to the mapping.")
                            .with("record", type.getName())
                            .hint("Add 'opens " + type.getPackageName() + " to dev.lexigram.sql;' to its module-info."),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new MappingException(
                    Problem.of("The generated mapping of the record could not be made.")
                            .with("record", type.getName()),
                    e);
        }
    }
}
