package dev.lexigram.sql;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;

/// Finds the classes that the compiler wrote for the interfaces of repositories.
final class WrittenClasses {
    private WrittenClasses() {}

    /// The class that implements a repository's interface; any other class is itself.
    ///
    /// @throws ConfigurationException when nothing was written for the interface
    static Class<?> of(Class<?> component) {
        if (!component.isInterface()) {
            return component;
        }
        String simple = component.getName().substring(component.getPackageName().length() + 1);
        String name = component.getPackageName() + "." + simple.replace('$', '_') + "_";
        try {
            return Class.forName(name, true, component.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ConfigurationException(
                    Problem.of("No class was written for the repository's interface.")
                            .with("interface", component.getName())
                            .with("expected", name)
                            .hint("Put @Repository on it, and lexigram-processor on the compiler's processor path."),
                    e);
        }
    }
}
