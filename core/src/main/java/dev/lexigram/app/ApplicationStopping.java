package dev.lexigram.app;

/// Fired as an action when an application begins to stop.
///
/// @param name the application's name
public record ApplicationStopping(String name) {}
