package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.JavaFile;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Rounds;
import dev.lexigram.processor.source.Sources;
import java.io.IOException;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/// Writes the Jakarta Data repositories of a compilation, each once. Used by one thread.
public final class JakartaRepositories {

    /// What marks them.
    public static final String ANNOTATION = JakartaTypes.REPOSITORY;

    private final Problems problems;
    private final Filer filer;
    private final JakartaWriter writer;
    private final Rounds rounds;

    public JakartaRepositories(Sources sources, Problems problems, Filer filer, EntityTypes entities) {
        this.problems = problems;
        this.filer = filer;
        this.writer = new JakartaWriter(sources, problems, entities);
        this.rounds = new Rounds(sources, sources::isComplete, this::write);
    }

    /// Writes those of a round that can be written now.
    public void round(Set<TypeElement> marked) {
        rounds.round(marked);
    }

    private void write(TypeElement repository) {
        writer.write(repository).ifPresent(written -> write(repository, written));
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
