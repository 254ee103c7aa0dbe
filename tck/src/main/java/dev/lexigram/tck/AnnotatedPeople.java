package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A component whose class is transactional, with methods that say otherwise; the compiler writes
/// `AnnotatedPeople_` for it.
@Transactional(readOnly = true)
class AnnotatedPeople {

    private final Database database;
    private final Database other;
    private final Backend backend;
    private final String table;

    AnnotatedPeople(Database database, Database other, Backend backend, String table) {
        this.database = database;
        this.other = other;
        this.backend = backend;
        this.table = table;
    }

    public List<String> names() {
        return Scratch.names(database, table);
    }

    public long count() {
        return Scratch.count(database, table);
    }

    public @Nullable String nothing() {
        return null;
    }

    public <T extends Comparable<T>> T greater(T one, T two) {
        return one.compareTo(two) > 0 ? one : two;
    }

    public Transaction transaction() {
        return database.currentTransaction().orElseThrow();
    }

    /// It is not public, and so only the database's own.
    boolean isOutside() {
        return database.currentTransaction().isEmpty();
    }

    /// Read-only, as its class.
    public void addWhereNobodyMay(String name) {
        insert(name);
    }

    @Transactional
    public void add(String name) {
        insert(name);
    }

    @Transactional
    public void addAndThrow(String name, Throwable failure) throws IOException, TimeoutException {
        insert(name);
        switch (failure) {
            case IOException io -> throw io;
            case TimeoutException late -> throw late;
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(failure);
        }
    }

    /// Its part is undone by itself, although it is called from here.
    @Transactional
    public void addButNot(String name, String undone) {
        insert(name);
        try {
            addInPart(undone);
        } catch (IllegalStateException refused) {
            insert(name + " alone");
        }
    }

    @Transactional(propagation = Propagation.NESTED)
    void addInPart(String name) {
        insert(name);
        throw new IllegalStateException("refused");
    }

    @Transactional(timeoutMillis = 300)
    public void slow() {
        database.sql(backend.slowQuery()).list();
    }

    @Transactional(isolation = Isolation.SERIALIZABLE, retries = 50)
    public void mark(String name) {
        long mark = database.sql("select mark from " + table + " where name = ?")
                .bind(name)
                .scalar(Long.class)
                .one();
        database.sql("update " + table + " set mark = ? where name = ?")
                .bind(mark + 1, name)
                .execute();
    }

    /// Of the other database: what it does here is a transaction of its own.
    @Transactional(database = "other")
    public void addThere(String name, String here) {
        other.sql("insert into " + PropagationContract.Other.TABLE + " (name) values (?)")
                .bind(name)
                .execute();
        add(here);
        throw new IllegalStateException("there only");
    }

    private void insert(String name) {
        database.sql("insert into " + table + " (name) values (?)").bind(name).execute();
    }
}
