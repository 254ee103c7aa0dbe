package dev.lexigram.benchmarks;

/// A way of inserting many rows.
enum BulkWay {
    COPY("hand-written COPY, no keys"),
    COPY_AGAIN("the same again (noise)"),
    BATCH("JDBC batch, no keys"),
    BATCH_KEYS("JDBC batch, keys"),
    EACH_KEYS("JDBC row by row, keys"),
    LEXIGRAM("Lexigram, no keys"),
    LEXIGRAM_KEYS("Lexigram, keys");

    private final String title;

    BulkWay(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
