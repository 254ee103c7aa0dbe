package dev.lexigram.sql.lint;

/// What statements do on SQLite, where every change locks the whole database against other writers.
enum SqliteCosts implements Costs {
    INSTANCE;

    @Override
    public Cost of(Ddl ddl, Name table) {
        return Cost.NONE;
    }

    @Override
    public Cost of(Action action, Name table) {
        return Cost.NONE;
    }
}
