package dev.lexigram.benchmarks;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.List;
import java.util.stream.LongStream;

/// Lexigram's repository, with its default settings.
///
/// @param database closed with the store
record RepositoryStore(DatabaseService database, GenericRepository<Item, Long> items) implements ItemStore {

    static RepositoryStore on(DatabaseService database) {
        return new RepositoryStore(database, GenericRepository.of(database, Item.class, Long.class));
    }

    @Override
    public Item readOne(long id) {
        return items.getById(id);
    }

    @Override
    public List<Item> readMany() {
        return items.find(F.of("id").le(Item.READ_ROWS));
    }

    @Override
    public Item insert(Item item) {
        return items.create(item);
    }

    @Override
    public Item update(Item item) {
        return items.update(item);
    }

    @Override
    public void deleteInserted() {
        database.delete(Item.TABLE, F.of("id").gt(Item.LAST_KEY));
    }

    /// Stores the rows that are there from the start.
    void load() {
        database.inTransaction(transaction -> LongStream.rangeClosed(1, Item.LAST_KEY)
                .mapToObj(Item::sample)
                .map(items::create)
                .toList());
    }

    @Override
    public void close() {
        database.close();
    }
}
