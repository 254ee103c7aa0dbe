package dev.lexigram.contracts.hook;

/// When a hook runs relative to others of the same name; lower runs first.
public final class HookPriority {
    public static final int EARLIEST = 0;
    public static final int EARLY = 50;
    public static final int NORMAL = 100;
    public static final int LATE = 200;
    public static final int LATEST = 300;

    private HookPriority() {}
}
