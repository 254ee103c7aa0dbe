package dev.lexigram.cli.config;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.config.Config;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `config validate`: loads the configuration and says what is wrong with it; connects to nothing.
@Command(
        name = "validate",
        description = "Loads the configuration and says what is wrong with it; connects to nothing.")
final class ConfigValidate implements Task {

    @Option(
            names = "--section",
            paramLabel = "NAME",
            description = "A section of your application's own, which only it can check; may be repeated.")
    Set<String> sections = new LinkedHashSet<>();

    @Override
    public Answer run(Workspace workspace) {
        Config config = workspace.config();
        config.checkTopLevel(sections);
        if (config.environmentName().equals("production")) {
            workspace.configured().checkForProduction();
        }
        List<NamedDatabaseConfig> databases = workspace.databases();
        databases.forEach(each -> DatabaseUrl.parse(each.backend().url().reveal()));
        String names = databases.stream().map(NamedDatabaseConfig::name).collect(Collectors.joining(", "));
        return Answer.of("The configuration is valid: " + Answer.count(databases.size(), "database") + " (" + names
                + "), environment " + config.environmentName() + ".");
    }
}
