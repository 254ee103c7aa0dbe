package dev.lexigram.processor.statement;

import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import dev.lexigram.sql.manifest.QueryManifest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/// Writes what a repository asks of its database, for `lexigram check`: {@link QueryManifest}.
public final class Manifest {
    private Manifest() {}

    /// Writes the manifest of a repository; of one without statements and entities none.
    ///
    /// @param repository the interface, from which alone it comes
    /// @param database the database's name, or empty
    /// @throws IOException when the compiler cannot write it
    public static void write(
            Filer filer,
            TypeElement repository,
            String database,
            List<ManifestEntry> statements,
            List<ManifestTable> entities)
            throws IOException {
        QueryManifest manifest = new QueryManifest(
                QueryManifest.VERSION, repository.getQualifiedName().toString(), database, statements, entities);
        if (statements.isEmpty() && entities.isEmpty()) {
            return;
        }
        try (Writer file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", manifest.path(), repository)
                .openWriter()) {
            file.write(manifest.json());
        }
    }

    /// The table of an entity, as manifests say it.
    public static ManifestTable table(EntityType entity, Sources sources) {
        ResultColumns columns = new ResultColumns(sources, new ValueKinds(sources));
        return new ManifestTable(
                entity.element().getQualifiedName().toString(), entity.table(), columns.of(entity.element()));
    }
}
