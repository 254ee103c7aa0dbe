package dev.lexigram.cli.config;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Json;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.config.SectionSchema;
import dev.lexigram.sql.config.DatabaseConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/// `config schema`: what may be written, as JSON Schema, for editors.
@Command(name = "schema", description = "What application.yaml may hold, as JSON Schema: editors complete by it.")
final class ConfigSchema implements Task {

    @Override
    public Answer run(Workspace workspace) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Lexigram");
        schema.put("type", "object");
        schema.put("properties", Map.of("sql", SectionSchema.of(DatabaseConfig.defaults())));
        return Answer.ofText("The schema of the section sql.", Json.indented(schema))
                .withField("schema", schema);
    }
}
