package dev.lexigram.sql.security;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.SchemaException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.SchemaSyntax;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Schema;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Makes, moves and drops schemas.
///
/// @param database where
/// @param dialect its words
record SchemaStore(Database database, Dialect dialect) {

    private static final Logger LOG = System.getLogger("dev.lexigram.sql.security");

    private SchemaSyntax syntax() {
        return dialect.schemas().orElseThrow();
    }

    List<String> names() {
        return database.sql(syntax().schemas()).scalar(String.class).list();
    }

    void create(Schema schema, Object tenant) {
        int longest = SchemaNaming.longest(dialect.maxIdentifierLength());
        if (schema.identifier().name().length() > longest) {
            throw new InvalidIdentifierException(
                    Problem.of("The tenant's name is too long for a schema.")
                            .with("schema", schema)
                            .hint("The schema has at most " + longest
                                    + " characters, so that it can be kept under another name."),
                    null);
        }
        if (names().contains(schema.toString())) {
            throw problem("The tenant has its schema already.", schema, tenant, "Deprovision it first.");
        }
        run(syntax().create(quoted(schema)));
    }

    /// Takes back what was half made.
    void undo(Schema schema) {
        try {
            run(syntax().drop(quoted(schema)));
        } catch (DatabaseException e) {
            // The error that is on its way says why; this one would hide it.
            LOG.log(Level.WARNING, "The schema " + schema + " was not filled and could not be dropped.", e);
        }
    }

    void drop(Schema schema, Object tenant) {
        require(schema, tenant);
        run(syntax().drop(quoted(schema)));
    }

    Schema rename(Schema schema, Object tenant) {
        List<String> names = require(schema, tenant);
        syntax().immovable().ifPresent(question -> requireNone(question, schema, tenant));
        LocalDateTime time = LocalDateTime.now(ZoneOffset.UTC);
        while (names.contains(SchemaNaming.kept(schema, time).toString())) {
            time = time.plusSeconds(1);
        }
        Schema kept = SchemaNaming.kept(schema, time);
        List<String> tables = tables(schema).stream()
                .map(name -> dialect.quote(Identifier.of(name)))
                .toList();
        syntax().rename(quoted(schema), quoted(kept), tables).forEach(this::run);
        if (syntax().leavesEmpty()) {
            requireNone(syntax().tables(), schema, tenant);
            run(syntax().drop(quoted(schema)));
        }
        return kept;
    }

    private List<String> tables(Schema schema) {
        return asked(syntax().tables(), schema);
    }

    private List<String> asked(String question, Schema schema) {
        return database.sql(question)
                .bind(schema.toString())
                .scalar(String.class)
                .list();
    }

    private void requireNone(String question, Schema schema, Object tenant) {
        List<String> found = asked(question, schema);
        if (!found.isEmpty()) {
            throw problem(
                    "The schema has what cannot move.",
                    schema,
                    tenant,
                    "Drop these first, or drop the schema: " + String.join(", ", found) + ".");
        }
    }

    private List<String> require(Schema schema, Object tenant) {
        List<String> names = names();
        if (!names.contains(schema.toString())) {
            throw problem("The tenant has no schema.", schema, tenant, "Provision it first.");
        }
        return names;
    }

    private static SchemaException problem(String sentence, Schema schema, Object tenant, String hint) {
        return new SchemaException(
                Problem.of(sentence)
                        .with("schema", schema)
                        .with("tenant", tenant)
                        .hint(hint),
                null);
    }

    private String quoted(Schema schema) {
        return dialect.quote(schema.identifier());
    }

    private void run(String statement) {
        database.sql(statement).execute();
    }
}
