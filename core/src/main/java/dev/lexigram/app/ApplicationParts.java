package dev.lexigram.app;

import java.util.List;

/// What an application is made of.
///
/// @param modules the modules that were passed to it
/// @param providers the providers that were passed to it directly
/// @param discovery whether compile-time beans are looked for
record ApplicationParts(List<Module> modules, List<Provider> providers, Discovery discovery) {

    enum Discovery {
        ON,
        OFF
    }

    CompiledBeans discover() {
        return discovery == Discovery.ON ? CompiledBeans.discover() : CompiledBeans.none();
    }
}
