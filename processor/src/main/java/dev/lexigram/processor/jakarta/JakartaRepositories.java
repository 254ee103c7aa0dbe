package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.JavaFile;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/// Writes the Jakarta Data repositories of a compilation, each once. Used by one thread.
public final class JakartaRepositories {

    /// What marks them.
    public static final String ANNOTATION = JakartaTypes.REPOSITORY;

    private final Sources sources;
    private final Problems problems;
    private final Filer filer;
    private final JakartaWriter writer;
    private final Set<String> waiting = new LinkedHashSet<>();

    public JakartaRepositories(Sources sources, Problems problems, Filer filer, EntityTypes entities) {
        this.sources = sources;
        this.problems = problems;
        this.filer = filer;
        this.writer = new JakartaWriter(sources, problems, entities);
    }

    /// Writes those of a round, and those of earlier rounds that had to wait for classes that are themselves
    /// generated.
    public void round(Set<TypeElement> marked) {
        List<String> earlier = List.copyOf(waiting);
        waiting.clear();
        earlier.stream()
                .map(sources.elements()::getTypeElement)
                .filter(Objects::nonNull)
                .forEach(this::one);
        marked.forEach(this::one);
    }

    private void one(TypeElement repository) {
        if (sources.isComplete(repository)) {
            writer.write(repository).ifPresent(written -> write(repository, written));
        } else {
            waiting.add(repository.getQualifiedName().toString());
        }
    }

    private void write(TypeElement repository, JavaFile written) {
        try {
            written.writeTo(filer);
        } catch (IOException e) {
            String sentence = "The generated source cannot be written: " + e.getMessage() + ".";
            problems.error(repository, "LEX_GEN_699", sentence, "Look at the folder for generated sources.");
        }
    }
}
