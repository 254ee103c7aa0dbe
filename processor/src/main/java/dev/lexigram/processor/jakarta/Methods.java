package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Decides what is written for each abstract method of a repository.
final class Methods {

    private static final Map<String, String> VERBS = Map.of(
            JakartaTypes.INSERT, "insert",
            JakartaTypes.UPDATE, "update",
            JakartaTypes.SAVE, "save",
            JakartaTypes.DELETE, "delete");

    private static final List<String> RESOURCES =
            List.of(Database.class.getCanonicalName(), "java.sql.Connection", "javax.sql.DataSource");

    private final Sources sources;
    private final Entities entities;
    private final LifeCycle lifeCycle;
    private final ByAttributes byAttributes;
    private final ByQuery byQuery;
    private final ByName byName;

    Methods(Sources sources, Entities entities) {
        this.sources = sources;
        this.entities = entities;
        this.lifeCycle = new LifeCycle(sources, entities);
        this.byAttributes = new ByAttributes(sources, entities);
        this.byQuery = new ByQuery(sources, entities);
        this.byName = new ByName(sources, entities);
    }

    CodeBlock body(DeclaredMethod method) throws Mistake {
        if (method.parameters().isEmpty() && isResource(method)) {
            return resource(method);
        }
        List<String> marks = List.of(
                        JakartaTypes.QUERY,
                        JakartaTypes.FIND,
                        JakartaTypes.INSERT,
                        JakartaTypes.UPDATE,
                        JakartaTypes.SAVE,
                        JakartaTypes.DELETE)
                .stream()
                .filter(mark -> sources.annotation(method.element(), mark).isPresent())
                .toList();
        if (marks.size() > 1) {
            throw new Mistake(
                    method.element(),
                    "LEX_GEN_601",
                    "The method does several things: "
                            + marks.stream()
                                    .map(mark -> "@" + mark.substring(mark.lastIndexOf('.') + 1))
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Leave one of them.");
        }
        return marks.isEmpty() ? byName.body(method) : marked(method, marks.getFirst());
    }

    private boolean isResource(DeclaredMethod method) {
        return RESOURCES.stream().anyMatch(name -> sources.is(method.result().declared(), name));
    }

    /// What gives access to the store itself.
    private CodeBlock resource(DeclaredMethod method) throws Mistake {
        if (sources.is(method.result().declared(), Database.class)) {
            return Bodies.statement(true, entities.database());
        }
        throw new Mistake(
                method.element(),
                "LEX_GEN_613",
                "A repository lends no connection, as nobody would give it back.",
                "Return dev.lexigram.contracts.sql.Database, whose statements join the caller's transaction.");
    }

    private CodeBlock marked(DeclaredMethod method, String mark) throws Mistake {
        return switch (mark) {
            case JakartaTypes.QUERY -> byQuery.body(method);
            case JakartaTypes.FIND -> byAttributes.find(method);
            case JakartaTypes.DELETE ->
                lifeCycle.isGiven(method) ? lifeCycle.body(method, "delete") : byAttributes.delete(method);
            default -> lifeCycle.body(method, VERBS.getOrDefault(mark, mark));
        };
    }
}
