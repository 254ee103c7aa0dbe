package dev.lexigram.benchmarks;

import dev.lexigram.contracts.error.LexigramException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The benchmarks' short form, run by `./lexigram bench`: ratios to plain JDBC in under two minutes.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures what Lexigram costs beside plain JDBC.")
public final class Main implements Callable<Integer> {

    private static final long EVENTS_MILLIS = 1_000;
    private static final int MOST_COMPILATIONS = 7;

    /// The databases that can be chosen.
    enum Database {
        sqlite,
        postgres
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--rounds",
            defaultValue = "15",
            description = "Rounds, each of which gives one ratio (default: 15).")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "8",
            description = "Seconds for each task and database, warm-up included (default: 8).")
    private double seconds;

    @Option(names = "--only", description = "Only this database: sqlite or postgres.")
    private @Nullable Database only;

    @Option(
            names = "--url",
            description = "A PostgreSQL database to use instead of starting one: postgresql://user:password@host/name.")
    private @Nullable String url;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(names = "--full", description = "Run the JMH benchmarks instead: forks, times, allocation; takes minutes.")
    private boolean full;

    @Option(
            names = "--bulk",
            paramLabel = "ROWS",
            description = "Insert so many rows at once instead, beside JDBC batches and COPY; 100000 is a good number.")
    private int bulk;

    @Option(
            names = "--outbox",
            paramLabel = "SECONDS",
            description =
                    "Pass events through an outbox on PostgreSQL for so long instead, alone and beside a transaction"
                            + " that stays open; 60 is a good number.")
    private int outbox;

    @Option(
            names = "--rate",
            defaultValue = "5000",
            description = "With --outbox: events that are added per second (default: 5000).")
    private int rate;

    @Option(
            names = "--events",
            description = "Append to the event store on PostgreSQL instead, beside plain insertions; takes minutes.")
    private boolean events;

    @Option(
            names = "--start",
            description = "Measure instead how long ./lexigram db status takes on SQLite, from the call to its end.")
    private boolean start;

    @Option(
            names = "--processor",
            description = "Measure instead what the annotation processor adds to a clean compilation.")
    private boolean processor;

    /// Runs the benchmarks and ends the JVM.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            // What failed says what to do; a stack trace would hide it. Anything else is a defect and keeps its own.
            if (failure instanceof LexigramException || failure instanceof SQLException) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
    }

    @Override
    public Integer call() throws SQLException {
        if (full) {
            FullForm.run(only, url);
            return CommandLine.ExitCode.OK;
        }
        if (bulk > 0) {
            measureBulk(new BulkBench(bulk, rounds));
            return CommandLine.ExitCode.OK;
        }
        if (outbox > 0) {
            List<String> lines = new OutboxBench(outbox, rate).postgres(url == null ? LocalPostgres.start() : url);
            lines.forEach(commandLineOf().getOut()::println);
            commandLineOf().getOut().flush();
            return CommandLine.ExitCode.OK;
        }
        if (events) {
            PrintWriter out = commandLineOf().getOut();
            new EventBench(rounds, EVENTS_MILLIS)
                    .postgres(url == null ? LocalPostgres.start() : url)
                    .forEach(out::println);
            out.flush();
            return CommandLine.ExitCode.OK;
        }
        if (start || processor) {
            PrintWriter out = commandLineOf().getOut();
            (start ? CommandStart.measure(rounds) : new ProcessorCost(Math.min(rounds, MOST_COMPILATIONS)).lines())
                    .forEach(out::println);
            out.flush();
            return CommandLine.ExitCode.OK;
        }
        Race race = new Race(
                rounds, Duration.ofNanos((long) (seconds * Duration.ofSeconds(1).toNanos())));
        List<Outcome> outcomes = new ArrayList<>();
        List<Report.LeftOut> leftOut = new ArrayList<>();
        if (only != Database.postgres) {
            say("Measuring on SQLite in memory.");
            outcomes.addAll(run(race, new SqliteBed()));
        }
        if (only != Database.sqlite) {
            measurePostgres(race, outcomes, leftOut);
        }
        say("Measuring how long an application takes to start.");
        Report report = new Report(race, outcomes, leftOut, StartProbe.measure());
        print(report);
        return CommandLine.ExitCode.OK;
    }

    private static List<Outcome> run(Race race, TestBed bed) throws SQLException {
        try (bed) {
            return race.run(bed);
        }
    }

    private void measurePostgres(Race race, List<Outcome> outcomes, List<Report.LeftOut> leftOut) throws SQLException {
        String place = url;
        if (place == null) {
            try {
                say("Starting PostgreSQL.");
                place = LocalPostgres.start();
            } catch (LexigramException e) {
                leftOut.add(new Report.LeftOut("PostgreSQL", e.getMessage() + " Or name a server with --url."));
                return;
            }
        }
        say("Measuring on PostgreSQL.");
        outcomes.addAll(run(race, PostgresBed.at(place)));
    }

    private void measureBulk(BulkBench bench) throws SQLException {
        PrintWriter out = commandLineOf().getOut();
        if (only != Database.postgres) {
            bench.sqlite().forEach(out::println);
        }
        if (only != Database.sqlite) {
            bench.postgres(url == null ? LocalPostgres.start() : url).forEach(out::println);
        }
        out.flush();
    }

    private void print(Report report) {
        PrintWriter out = commandLineOf().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
    }

    private void say(String progress) {
        if (!json) {
            PrintWriter err = commandLineOf().getErr();
            err.println(progress);
            err.flush();
        }
    }

    private CommandLine commandLineOf() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("The command is run by picocli only.");
        }
        return known.commandLine();
    }
}
