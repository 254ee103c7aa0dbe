package dev.lexigram.app.wired;

/// What a provider waits for.
public interface Prepares {

    /// What it says.
    String prepared();
}
