package dev.lexigram.app;

/// Fired as an action when an application has stopped, or has failed to boot.
///
/// @param name the application's name
public record ApplicationStopped(String name) {}
