package dev.lexigram.processor;

import com.palantir.javapoet.JavaFile;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.repository.RepositoryWriter;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.io.IOException;
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

    private @Nullable Problems problems;
    private @Nullable RepositoryWriter repositories;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Sources sources = Sources.of(environment);
        Problems told = new Problems(environment.getMessager());
        EntityTypes entities = new EntityTypes(sources, told);
        problems = told;
        repositories = new RepositoryWriter(sources, told, entities);
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
        RepositoryWriter writer = Objects.requireNonNull(repositories);
        ElementFilter.typesIn(round.getElementsAnnotatedWith(Repository.class))
                .forEach(repository -> writer.write(repository).ifPresent(file -> write(repository, file)));
        return false;
    }

    private void write(TypeElement source, JavaFile file) {
        try {
            file.writeTo(processingEnv.getFiler());
        } catch (IOException e) {
            Objects.requireNonNull(problems)
                    .error(
                            source,
                            "LEX_GEN_001",
                            "The generated source cannot be written: " + e.getMessage() + ".",
                            "");
        }
    }
}
