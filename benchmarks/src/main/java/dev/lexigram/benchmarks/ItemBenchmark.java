package dev.lexigram.benchmarks;

import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// The four tasks, on one database in one way at a time.
@BenchmarkMode(Mode.AverageTime)
public class ItemBenchmark {

    /// The system property with the URL of a PostgreSQL database; without it each JVM starts a server of its own.
    static final String URL_PROPERTY = "lexigram.bench.url";

    /// A database and a way of doing the tasks, for one thread.
    @State(Scope.Thread)
    public static class Prepared {

        /// The database; JMH sets it.
        @Param({"sqlite", "postgres"})
        public String database = "sqlite";

        /// The way; JMH sets it.
        @Param({"JDBC", "LEXIGRAM"})
        public String way = "JDBC";

        private final BenchmarkLane lane = new BenchmarkLane();

        /// Opens and loads the database.
        @Setup
        public void open() throws SQLException {
            lane.open(database.equals("sqlite") ? new SqliteBed() : PostgresBed.at(url()), Way.valueOf(way));
        }

        private static String url() {
            String given = System.getProperty(URL_PROPERTY);
            return given == null ? LocalPostgres.start() : given;
        }

        /// Deletes what an iteration inserted.
        @TearDown(Level.Iteration)
        public void clear() throws SQLException {
            lane.clear();
        }

        /// Closes the database.
        @TearDown
        public void close() throws SQLException {
            lane.close();
        }
    }

    /// Reads one row by its key.
    @Benchmark
    public Object readOne(Prepared prepared) throws SQLException {
        return prepared.lane.once(Scenario.READ_ONE);
    }

    /// Reads 1,000 rows.
    @Benchmark
    public Object readMany(Prepared prepared) throws SQLException {
        return prepared.lane.once(Scenario.READ_MANY);
    }

    /// Inserts a row and gets its key.
    @Benchmark
    public Object insertOne(Prepared prepared) throws SQLException {
        return prepared.lane.once(Scenario.INSERT_ONE);
    }

    /// Updates a row if it has the version that was read.
    @Benchmark
    public Object updateOne(Prepared prepared) throws SQLException {
        return prepared.lane.once(Scenario.UPDATE_ONE);
    }
}
