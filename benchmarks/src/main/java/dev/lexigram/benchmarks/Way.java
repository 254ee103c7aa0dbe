package dev.lexigram.benchmarks;

/// A way of doing the tasks.
enum Way {
    JDBC("plain JDBC", 1),
    JDBC_AGAIN("the same again (noise)", 2),
    JDBC_KEPT("JDBC, statements kept", 3),
    LEXIGRAM("Lexigram", 4);

    private final String title;
    private final int row;

    Way(String title, int row) {
        this.title = title;
        this.row = row;
    }

    String title() {
        return title;
    }

    /// The key of the row that it updates: no way must wait for, or raise the version of, another's.
    long updatedKey() {
        return (long) Item.READ_ROWS + row;
    }
}
