package dev.lexigram.benchmarks;

/// A task that is measured.
enum Scenario {
    READ_ONE("read one by key"),
    READ_MANY("read 1,000 rows"),
    INSERT_ONE("insert one, key made"),
    UPDATE_ONE("update one, versioned");

    private final String title;

    Scenario(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
