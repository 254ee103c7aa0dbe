package dev.lexigram.cli.config;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Addresses;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.config.Secret;
import dev.lexigram.config.Setting;
import dev.lexigram.sql.config.DatabaseConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/// `config show`: every key with its value as it takes effect, and where that comes from.
@Command(name = "show", description = "Every key with its value as it takes effect, and where that comes from.")
final class ConfigShow implements Task {

    private static final String URL = "sql.backend.url";

    @Override
    public Answer run(Workspace workspace) {
        Map<String, String> addresses = addresses(workspace.configured());
        Table table = Table.report("key", "value", "origin");
        for (Setting setting : workspace.config().effective()) {
            if (setting.key().equals(URL) && workspace.url().isPresent()) {
                table.add(URL, Addresses.shown(workspace.url().get()), "--url");
            } else {
                String value = addresses.getOrDefault(setting.key(), setting.value());
                table.add(setting.key(), value, setting.origin());
            }
        }
        return Answer.of(message(workspace, table.rows().size()), table);
    }

    private static String message(Workspace workspace, int keys) {
        String profile =
                workspace.config().profile().map(name -> ", profile " + name).orElse("");
        return Answer.count(keys, "key") + ", environment " + workspace.config().environmentName() + profile + ".";
    }

    /// The addresses are secret as a whole, but of most only the password has to be.
    private static Map<String, String> addresses(DatabaseConfig config) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(URL, shown(config.backend().url()));
        for (int i = 0; i < config.backends().size(); i++) {
            all.put(
                    "sql.backends." + i + ".backend.url",
                    shown(config.backends().get(i).backend().url()));
        }
        return all;
    }

    private static String shown(Secret url) {
        return Addresses.shown(url.reveal());
    }
}
