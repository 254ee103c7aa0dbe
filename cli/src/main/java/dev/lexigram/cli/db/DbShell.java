package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.task.Programs;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `db shell`: opens the database's own client.
@Command(name = "shell", description = "Opens the database's own client: sqlite3, psql, mysql or mariadb.")
final class DbShell implements Task {

    @Parameters(
            paramLabel = "ARGUMENT",
            arity = "0..*",
            description = "Further arguments for the client; write -- before them.")
    List<String> more = List.of();

    @Override
    public Answer run(Workspace workspace) {
        DatabaseUrl url = workspace.address();
        ClientCall call = new ClientCall(url, workspace.surroundings());
        int code = call.run(Programs.client(url.scheme()), more, ClientCall.Streams.TERMINAL);
        Answer answer = Answer.of("The client ended with " + code + ".").withField("code", code);
        return code == 0 ? answer : answer.withStatus(Answer.Status.ERROR);
    }
}
