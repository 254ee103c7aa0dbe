package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;

/// Makes the objects whose classes annotations name, once for each component.
final class Instances {
    private Instances() {}

    /// @throws MappingException when the class has no constructor without parameters that can be called
    static <T> T of(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw failure("The constructor of a class that an annotation names failed.", type, e);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw failure("An annotation names a class that cannot be made.", type, e);
        }
    }

    private static MappingException failure(String sentence, Class<?> type, Throwable cause) {
        return new MappingException(
                Problem.of(sentence)
                        .with("class", type.getName())
                        .hint("It must be a top-level or static class with a constructor without parameters,"
                                + " in a package that is open to dev.lexigram.sql."),
                cause);
    }
}
