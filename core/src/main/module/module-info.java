import org.jspecify.annotations.NullMarked;

/// Application, modules, providers, configuration and hooks.
@NullMarked
module dev.lexigram {
    requires static transitive org.jspecify;
    requires transitive dev.lexigram.contracts;
    requires transitive jakarta.inject;
    requires io.avaje.inject;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports dev.lexigram.app;
    exports dev.lexigram.config;
    exports dev.lexigram.event;
    exports dev.lexigram.hook;
    exports dev.lexigram.tenant;

    uses io.avaje.inject.spi.InjectExtension;
}
