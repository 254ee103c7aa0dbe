package dev.lexigram.processor.schema;

import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import java.util.List;

/// The schema that a project's migrations make. Used by one thread; to be closed.
public interface StatementSchema extends AutoCloseable {

    /// What is wrong with a native statement; of one that has no text for this schema's dialect nothing is.
    List<SchemaFinding> check(ManifestEntry statement);

    /// What is wrong with the table of an entity.
    List<SchemaFinding> check(ManifestTable entity);

    @Override
    void close();
}
