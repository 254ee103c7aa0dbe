package dev.lexigram.cli.config;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.config.Setting;
import dev.lexigram.contracts.error.Masking;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `config env`: the variables that are set and what they do, or all that could be.
@Command(name = "env", description = "The LEX_ variables that are set and what they do, or all that could be.")
final class ConfigEnv implements Task {

    private static final String PREFIX = "LEX_";
    private static final Map<String, String> OWN = Map.of(
            "LEX_ENV", "the kind of environment",
            "LEX_PROFILE", "the profile",
            "LEX_DEBUG", "for the application",
            "LEX_QUIET", "for the application");

    @Option(names = "--all", description = "Every key as a variable with its value, for a file of variables.")
    boolean all;

    @Override
    public Answer run(Workspace workspace) {
        workspace.configured();
        List<Setting> settings = workspace.config().effective();
        return all ? all(settings) : set(workspace, settings);
    }

    private static Answer all(List<Setting> settings) {
        Table table = Table.report("variable", "value");
        settings.forEach(setting -> table.add(variable(setting.key()), setting.value()));
        return Answer.of(Answer.count(settings.size(), "variable") + " could be set.", table);
    }

    private static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace(".", "__");
    }

    private static Answer set(Workspace workspace, List<Setting> settings) {
        Table table = Table.report("variable", "value", "key");
        new TreeMap<>(workspace.surroundings().environment()).forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                table.add(name, shown(name, value, settings), effect(name, settings));
            }
        });
        return Answer.of(Answer.count(table.rows().size(), "variable") + " set.", table);
    }

    private static String shown(String name, String value, List<Setting> settings) {
        return used(name, settings)
                .map(Setting::value)
                .orElseGet(() -> Masking.isSecretKey(name) ? Masking.MASK : Masking.text(value));
    }

    private static String effect(String name, List<Setting> settings) {
        return used(name, settings)
                .map(Setting::key)
                .orElseGet(() -> OWN.getOrDefault(name, "no key of a section known here"));
    }

    private static Optional<Setting> used(String variable, List<Setting> settings) {
        return settings.stream()
                .filter(setting -> setting.origin().equals(variable))
                .findFirst();
    }
}
