package dev.lexigram.app;

/// When a provider boots relative to others: lower levels first, equal levels in parallel.
public enum ProviderPriority {
    CRITICAL(0),
    INFRASTRUCTURE(10),
    SECURITY(20),
    NORMAL(30),
    APPLICATION(40),
    DOMAIN(50),
    PRESENTATION(80),
    COMMS(90),
    LOW(100);

    private final int level;

    ProviderPriority(int level) {
        this.level = level;
    }

    /// The level as a number from 0, which boots first, to 100.
    public int level() {
        return level;
    }
}
