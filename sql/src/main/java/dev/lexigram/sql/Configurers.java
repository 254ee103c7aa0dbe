package dev.lexigram.sql;

import dev.lexigram.app.ProviderException;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.DatabaseConfigurer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Those who prepare the databases of an application, by database and in order.
///
/// @param byDatabase the name of a database to what prepares it
record Configurers(Map<String, List<DatabaseConfigurer>> byDatabase) {

    /// @param primary the name of the primary database
    /// @param known the names of all
    /// @throws ConfigurationException when one names a database that is not there
    static Configurers of(List<DatabaseConfigurer> all, String primary, Set<String> known) {
        Map<String, List<DatabaseConfigurer>> sorted = new HashMap<>();
        for (DatabaseConfigurer each : all) {
            String name = each.database().isEmpty() ? primary : each.database();
            if (!known.contains(name)) {
                throw new ConfigurationException(Problem.of("A configurer is for a database that is not there.")
                        .with("configurer", each.getClass().getName())
                        .with("database", name)
                        .hint("Known: " + known.stream().sorted().collect(Collectors.joining(", ")) + "."));
            }
            sorted.computeIfAbsent(name, absent -> new ArrayList<>()).add(each);
        }
        return new Configurers(sorted);
    }

    /// Prepares a database: its migrations in their place, and whatever else there is.
    void run(Database database, Runnable migrations) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(DatabaseConfigurer.MIGRATIONS, migrations));
        byDatabase
                .getOrDefault(database.name(), List.of())
                .forEach(each -> steps.add(new Step(each.priority(), () -> run(each, database))));
        steps.stream()
                .sorted(Comparator.comparingInt(Step::priority))
                .forEach(step -> step.work().run());
    }

    private static void run(DatabaseConfigurer configurer, Database database) {
        try {
            configurer.configure(database);
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new ProviderException(
                    Problem.of("A configurer could not prepare its database.")
                            .with("configurer", configurer.getClass().getName())
                            .with("database", database.name())
                            .with(
                                    "reason",
                                    failure instanceof DatabaseException known ? known.code() : failure.getMessage()),
                    failure);
        }
    }

    /// One thing that is done to a database.
    private record Step(int priority, Runnable work) {}
}
