import org.jspecify.annotations.NullMarked;

/// The annotation processor; nothing of it is needed at run time.
@NullMarked
module dev.lexigram.processor {
    requires transitive dev.lexigram.contracts;
    requires transitive dev.lexigram.sql;
    requires transitive java.compiler;
    requires com.palantir.javapoet;
    requires static jdk.compiler;
    requires static org.jspecify;

    exports dev.lexigram.processor;
    exports dev.lexigram.processor.schema;

    uses dev.lexigram.processor.schema.SchemaMaker;

    provides javax.annotation.processing.Processor with
            dev.lexigram.processor.LexigramProcessor;
}
