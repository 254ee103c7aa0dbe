package dev.lexigram.processor;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/// The annotation processor of the library. The compiler makes and calls it, in one thread.
public final class LexigramProcessor extends AbstractProcessor {

    private @Nullable Sources sources;
    private @Nullable Problems problems;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        sources = Sources.of(environment);
        problems = new Problems(environment.getMessager());
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
        return false;
    }
}
