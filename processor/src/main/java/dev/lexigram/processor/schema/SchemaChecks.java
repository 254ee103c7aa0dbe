package dev.lexigram.processor.schema;

import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/// Holds statements and entities against the schema of the project's migrations, where it has some: the option
/// {@link #MIGRATIONS} names their folders. The schema is made once for a compilation, when it is first needed.
/// Used by one thread; to be closed.
public final class SchemaChecks implements AutoCloseable {

    /// The option with the folders, separated by semicolons.
    public static final String MIGRATIONS = "lexigram.migrations";

    /// The option with the placeholders: `schema=app;owner=ann`.
    public static final String PLACEHOLDERS = "lexigram.placeholders";

    private final Problems problems;
    private final Map<String, String> options;
    private final Set<String> seen = new HashSet<>();
    private @Nullable StatementSchema made;
    private boolean tried;

    /// @param options those of the compilation
    public SchemaChecks(Problems problems, Map<String, String> options) {
        this.problems = problems;
        this.options = Map.copyOf(options);
    }

    /// Tells what is wrong with a native statement.
    ///
    /// @param mark the annotation with its text
    public void check(Element method, AnnotationMirror mark, ManifestEntry statement) {
        schema(method).ifPresent(schema -> schema.check(statement).forEach(finding -> tell(method, mark, finding)));
    }

    /// Tells what is wrong with an entity, once.
    public void check(Element entity, ManifestTable table) {
        schema(entity)
                .filter(schema -> seen.add(table.entity()))
                .ifPresent(schema -> schema.check(table).forEach(finding -> tell(entity, null, finding)));
    }

    private void tell(Element at, @Nullable AnnotationMirror mark, SchemaFinding finding) {
        if (finding.severity() == SchemaFinding.Severity.WARNING) {
            problems.warn(at, finding.code(), finding.sentence(), finding.hint());
        } else if (mark == null) {
            problems.error(at, finding.code(), finding.sentence(), finding.hint());
        } else {
            problems.error(at, mark, "value", finding.code(), finding.sentence(), finding.hint());
        }
    }

    private Optional<StatementSchema> schema(Element at) {
        String folders = options.getOrDefault(MIGRATIONS, "");
        if (!tried && !folders.isBlank()) {
            tried = true;
            made = make(at, new MigrationSource(parts(folders), placeholders()));
        }
        return Optional.ofNullable(made);
    }

    private @Nullable StatementSchema make(Element at, MigrationSource source) {
        Optional<SchemaMaker> maker = ServiceLoader.load(SchemaMaker.class, SchemaChecks.class.getClassLoader())
                .findFirst();
        if (maker.isEmpty()) {
            problems.error(
                    at,
                    "LEX_GEN_420",
                    "The option " + MIGRATIONS + " is given, and nothing can make the schema.",
                    "Add dev.lexigram:lexigram-processor-sqlite to the processor path.");
            return null;
        }
        try {
            return maker.get().make(source);
        } catch (LexigramException failure) {
            problems.error(at, "LEX_GEN_421", "The migrations cannot be applied: " + failure.getMessage(), "");
            return null;
        }
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Map<String, String> placeholders() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String part : parts(options.getOrDefault(PLACEHOLDERS, ""))) {
            int sign = part.indexOf('=');
            all.put(sign < 0 ? part : part.substring(0, sign), sign < 0 ? "" : part.substring(sign + 1));
        }
        return all;
    }

    @Override
    public void close() {
        if (made != null) {
            made.close();
        }
    }
}
