package dev.lexigram.sql.manifest;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.mapping.JsonValues;
import java.util.List;

/// What one repository asks of its database: a resource
/// `META-INF/lexigram/queries/<name of the repository>.json` beside its class. Immutable and thread-safe.
///
/// @param version of the format; {@link #VERSION} is the newest
/// @param repository the interface's name
/// @param database the name of its database, or empty for the primary one
/// @param statements its declared methods
/// @param entities the tables that it works on
public record QueryManifest(
        int version, String repository, String database, List<ManifestEntry> statements, List<ManifestTable> entities) {

    /// Where manifests are on the class path.
    public static final String FOLDER = "META-INF/lexigram/queries/";

    /// The version of the format that is written.
    public static final int VERSION = 1;

    public QueryManifest {
        statements = List.copyOf(statements);
        entities = List.copyOf(entities);
    }

    /// Reads a manifest.
    ///
    /// @throws MappingException when the text is none, or of a version that is newer than this library
    public static QueryManifest parse(String json) {
        QueryManifest manifest = JsonValues.read(json, QueryManifest.class);
        if (manifest.version < 1 || manifest.version > VERSION) {
            throw new MappingException(
                    Problem.of("The manifest of queries has a version that this library does not know.")
                            .with("found", manifest.version)
                            .with("known", VERSION)
                            .hint("Compile and check with the same version of the library."),
                    null);
        }
        return manifest;
    }

    /// Its path on the class path.
    public String path() {
        return FOLDER + repository + ".json";
    }

    /// It as JSON on several lines; the same for the same manifest.
    public String json() {
        return new ManifestText().write(this);
    }
}
