package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
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

    private final Sources sources;
    private final LifeCycle lifeCycle;
    private final ByAttributes byAttributes;
    private final ByQuery byQuery;
    private final ByName byName;

    Methods(Sources sources, Entities entities) {
        this.sources = sources;
        this.lifeCycle = new LifeCycle(sources, entities);
        this.byAttributes = new ByAttributes(sources, entities);
        this.byQuery = new ByQuery(sources, entities);
        this.byName = new ByName(sources, entities);
    }

    CodeBlock body(DeclaredMethod method) throws Mistake {
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
