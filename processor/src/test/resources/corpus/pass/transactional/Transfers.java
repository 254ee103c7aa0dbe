package corpus;

import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
@Named("transfers")
@Transactional(isolation = Isolation.SERIALIZABLE, retries = 3)
public class Transfers {

    private final List<String> log;

    public Transfers(@Named("log") List<String> log) {
        this.log = log;
    }

    public void move(long from, long to, long cents) {
        record("moved");
    }

    public int count(String... names) throws IOException {
        return names.length;
    }

    public void several() throws IOException, SQLException {}

    public @Nullable String last(@Nullable String transaction) {
        return transaction;
    }

    public <T extends Comparable<T>> T greatest(List<T> of) {
        return of.getFirst();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void record(String database) {
        log.add(database);
    }

    @Transactional(database = "analytics", readOnly = true)
    public long rows() {
        return log.size();
    }

    @Override
    public String toString() {
        return "Transfers";
    }

    void without() {}
}
