package dev.lexigram.app;

/// Fired as an action when an application is running.
///
/// @param name the application's name
public record ApplicationStarted(String name) {}
