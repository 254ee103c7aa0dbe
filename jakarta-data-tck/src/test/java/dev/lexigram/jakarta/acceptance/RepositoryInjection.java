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

    /// The class that was generated for a repository, on the database of this run.
    static <R> R generated(Class<R> repository) {
        try {
            return repository.cast(Class.forName(repository.getName() + "_")
                    .getConstructor(Database.class)
                    .newInstance(TckDatabase.shared()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No repository was generated for " + repository.getName() + ".", e);
        }
    }
}
