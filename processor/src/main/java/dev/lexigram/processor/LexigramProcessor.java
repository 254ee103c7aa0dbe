package dev.lexigram.processor;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.entity.EntityWriter;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// The annotation processor of the library. The compiler makes and calls it, in one thread.
public final class LexigramProcessor extends AbstractProcessor {

    private @Nullable EntityTypes entities;
    private @Nullable EntityWriter writer;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Sources sources = Sources.of(environment);
        Problems problems = new Problems(environment.getMessager());
        entities = new EntityTypes(sources, problems);
        writer = new EntityWriter(sources, problems, environment.getFiler(), entities);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Entity.class.getCanonicalName(), Repository.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Objects.requireNonNull(entities, "init comes first").newRound();
        if (!round.processingOver()) {
            Objects.requireNonNull(writer, "init comes first")
                    .round(ElementFilter.typesIn(round.getElementsAnnotatedWith(Entity.class)));
        }
        return false;
    }
}
