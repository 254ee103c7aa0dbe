package dev.lexigram.app.wired;

/// What the wired bean needs from outside.
public interface Store {
    void write(String line);
}
