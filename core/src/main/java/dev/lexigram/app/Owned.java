package dev.lexigram.app;

/// A provider and the module that brought it; {@link Bean#APPLICATION} when it was passed directly.
record Owned(Provider provider, String module) {}
