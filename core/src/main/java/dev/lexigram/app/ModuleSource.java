package dev.lexigram.app;

/// Something that ends up as a module: a module itself, or a fluent configuration of one. Users may implement it.
@FunctionalInterface
public interface ModuleSource {

    /// The module; each call gives an equal one.
    Module toModule();
}
