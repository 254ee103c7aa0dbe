package corpus;

import dev.lexigram.app.InPlaceOf;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import io.avaje.inject.External;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * {@link Transfers} with its transactions.
 */
@Generated("dev.lexigram.processor")
@InPlaceOf(Transfers.class)
@Singleton
@Named("transfers")
public final class Transfers_ extends Transfers {
    private static final TxOptions MOVE = TxOptions.serializable().retry(3);

    private static final TxOptions RECORD = TxOptions.requiresNew();

    private static final TxOptions ROWS = TxOptions.readOnly();

    private final Database database_;

    private final Database analyticsDatabase;

    @Inject
    public Transfers_(@Named("log") List<String> log, @External Database database_,
            @External @Named("analytics") Database analyticsDatabase) {
        super(log);
        this.database_ = database_;
        this.analyticsDatabase = analyticsDatabase;
    }

    @Override
    public void move(long from, long to, long cents) {
        database_.useTransaction(MOVE, transaction -> super.move(from, to, cents));
    }

    @Override
    public int count(String... names) throws IOException {
        return database_.inTransaction(MOVE, transaction -> super.count(names));
    }

    @Override
    public void several() throws IOException, SQLException {
        try {
            database_.useTransaction(MOVE, transaction -> super.several());
        } catch (RuntimeException | IOException | SQLException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public @Nullable String last(@Nullable String transaction) {
        return database_.inTransaction(MOVE, transaction_ -> super.last(transaction));
    }

    @Override
    public <T extends Comparable<T>> T greatest(List<T> of) {
        return database_.inTransaction(MOVE, transaction -> super.greatest(of));
    }

    @Override
    void record(String database) {
        database_.useTransaction(RECORD, transaction -> super.record(database));
    }

    @Override
    public long rows() {
        return analyticsDatabase.inTransaction(ROWS, transaction -> super.rows());
    }
}
