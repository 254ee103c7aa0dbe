package dev.lexigram.benchmarks;

import java.sql.SQLException;

/// Repeats the tasks in one way. Used by one thread.
final class Lane implements AutoCloseable {

    private final Way way;
    private final ItemStore store;
    private final Item fresh = Item.sample(0);
    private Item changed;
    private long key;

    private Lane(Way way, ItemStore store) throws SQLException {
        this.way = way;
        this.store = store;
        this.changed = store.readOne(way.updatedKey());
    }

    static Lane on(TestBed bed, Way way) throws SQLException {
        return new Lane(way, bed.open(way));
    }

    Way way() {
        return way;
    }

    /// Does a task once.
    ///
    /// @return what came of it, so that the compiler cannot leave the work out
    Object once(Scenario scenario) throws SQLException {
        return switch (scenario) {
            case READ_ONE -> {
                key = key % Item.READ_ROWS + 1;
                yield store.readOne(key);
            }
            case READ_MANY -> store.readMany();
            case INSERT_ONE -> store.insert(fresh);
            case UPDATE_ONE -> {
                changed = store.update(changed);
                yield changed;
            }
        };
    }

    /// Removes what a task left behind.
    void clear(Scenario scenario) throws SQLException {
        if (scenario == Scenario.INSERT_ONE) {
            store.deleteInserted();
        }
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
