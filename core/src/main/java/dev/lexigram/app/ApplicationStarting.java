package dev.lexigram.app;

/// Fired as an action when an application begins to boot.
///
/// @param name the application's name
public record ApplicationStarting(String name) {}
