package dev.lexigram.config;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads one YAML file into a tree.
///
/// The parser's tokens are read directly: that keeps the line of each value and its text as written, and data
/// binding, which is slow to start, stays unloaded.
final class YamlFile {

    private final Path path;
    private final String name;

    private YamlFile(Path path) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
    }

    /// @throws ConfigurationException when the file cannot be read or is not a YAML map
    static Node.Branch read(Path path) {
        return new YamlFile(path).read();
    }

    private Node.Branch read() {
        YAMLFactory yaml = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (Reader reader = Files.newBufferedReader(path);
                YAMLParser parser = (YAMLParser) yaml.createParser(ObjectReadContext.empty(), reader)) {
            return document(parser);
        } catch (JacksonException broken) {
            // Not kept as the cause: its text quotes the file, and the quoted line may hold a secret.
            throw new ConfigurationException(Problem.of("The configuration file is not valid YAML.")
                    .with("file", path)
                    .with("line", broken.getLocation().getLineNr())
                    .with("column", broken.getLocation().getColumnNr())
                    .hint("Check indentation, quotes and doubled keys at that place."));
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    Problem.of("The configuration file cannot be read.")
                            .with("file", path)
                            .with("reason", unreadable.getClass().getSimpleName())
                            .hint("Check that it exists, that it may be read and that it is UTF-8."),
                    unreadable);
        }
    }

    private Node.Branch document(YAMLParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return Node.Branch.empty(Origin.of(name));
        }
        if (!(node(parser) instanceof Node.Branch root)) {
            throw unsupported(parser, "The configuration file must hold a map of sections.");
        }
        if (parser.nextToken() != null) {
            throw unsupported(parser, "The configuration file must hold one document only.");
        }
        return root;
    }

    private Node node(YAMLParser parser) {
        if (parser.isCurrentAlias()) {
            throw unsupported(parser, "Anchors and aliases are not supported in configuration files.");
        }
        Origin origin = new Origin(name, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> branch(parser, origin);
            case START_ARRAY -> items(parser, origin);
            case VALUE_NULL -> new Node.Leaf(null, origin, Node.Substitution.VARIABLES);
            default -> new Node.Leaf(parser.getString(), origin, Node.Substitution.VARIABLES);
        };
    }

    private Node.Branch branch(YAMLParser parser, Origin origin) {
        Map<String, Node> children = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            children.put(key, node(parser));
        }
        return new Node.Branch(children, origin);
    }

    private Node.Items items(YAMLParser parser, Origin origin) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Node.Items(items, origin);
    }

    private ConfigurationException unsupported(YAMLParser parser, String sentence) {
        return new ConfigurationException(Problem.of(sentence)
                .with("file", path)
                .with("line", parser.currentTokenLocation().getLineNr()));
    }
}
