package dev.lexigram.app;

import io.avaje.inject.spi.AvajeModule;
import io.avaje.inject.spi.Builder;
import java.util.function.UnaryOperator;

/// A generated module that is wired with another builder than the one it is given.
///
/// @param module the generated one
/// @param other gives the builder in place of the given one
record WiredModule(AvajeModule module, UnaryOperator<Builder> other) implements AvajeModule {

    @Override
    public void build(Builder builder) {
        // It was told of this class, and prefers beans of one's own module.
        builder.currentModule(module.getClass());
        module.build(other.apply(builder));
    }

    @Override
    public Class<?>[] classes() {
        return module.classes();
    }

    @Override
    public String[] providesBeans() {
        return module.providesBeans();
    }

    @Override
    public String[] definesScopes() {
        return module.definesScopes();
    }

    @Override
    public String[] requiresBeans() {
        return module.requiresBeans();
    }

    @Override
    public String[] requiresPackagesFromType() {
        return module.requiresPackagesFromType();
    }
}
