package dev.lexigram.jakarta.acceptance;

import dev.lexigram.contracts.sql.Database;
import jakarta.data.repository.Repository;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/// Fills the fields of the TCK's tests that ask for a repository, as a container would: with the generated class.
public final class RepositoryInjection implements TestInstancePostProcessor {

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) throws Exception {
        for (Field field : test.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) && field.getType().isAnnotationPresent(Repository.class)) {
                field.setAccessible(true);
                field.set(test, generated(field.getType()));
            }
        }
    }

    private static Object generated(Class<?> repository) throws ReflectiveOperationException {
        return Class.forName(repository.getName() + "_", true, repository.getClassLoader())
                .getConstructor(Database.class)
                .newInstance(TckDatabase.shared());
    }
}
