package dev.lexigram.processor.repository;

import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.schema.SchemaChecks;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Rounds;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.statement.Manifest;
import dev.lexigram.sql.manifest.ManifestTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/// Writes the repositories of a compilation, each once. Used by one thread.
public final class Repositories {

    private final Sources sources;
    private final Problems problems;
    private final Filer filer;
    private final SchemaChecks schema;
    private final RepositoryWriter writer;
    private final Rounds rounds;

    public Repositories(Sources sources, Problems problems, Filer filer, EntityTypes entities, SchemaChecks schema) {
        this.sources = sources;
        this.problems = problems;
        this.filer = filer;
        this.schema = schema;
        this.writer = new RepositoryWriter(sources, problems, entities, schema);
        this.rounds = new Rounds(sources, sources::isComplete, this::write);
    }

    /// Writes those of a round that can be written now.
    public void round(Set<TypeElement> marked) {
        rounds.round(marked);
    }

    private void write(TypeElement repository) {
        writer.write(repository).ifPresent(written -> write(repository, written));
    }

    private void write(TypeElement repository, RepositoryWriter.Written written) {
        List<ManifestTable> tables = new ArrayList<>();
        for (EntityType entity : written.entities()) {
            ManifestTable table = Manifest.table(entity, sources);
            schema.check(entity.element(), table);
            tables.add(table);
        }
        try {
            written.source().writeTo(filer);
            Manifest.write(filer, repository, written.database(), written.statements(), tables);
        } catch (IOException e) {
            String sentence = "The generated source cannot be written: " + e.getMessage() + ".";
            problems.error(repository, "LEX_GEN_299", sentence, "Look at the folder for generated sources.");
        }
    }
}
