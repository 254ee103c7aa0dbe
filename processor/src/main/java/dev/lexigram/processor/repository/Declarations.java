package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.declare.Fetch;
import dev.lexigram.contracts.declare.OrderBy;
import dev.lexigram.contracts.query.F;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.MetamodelNames;
import dev.lexigram.processor.entity.RelationType;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.source.Spelling;
import dev.lexigram.sql.query.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;

/// What a method's `@OrderBy` and `@Fetch` say.
///
/// @param sources the compilation
/// @param problems where mistakes go
record Declarations(Sources sources, Problems problems) {

    /// The declared order, comma separated; empty without one.
    CodeBlock order(DeclaredMethod method, EntityType entity) {
        List<CodeBlock> all = new ArrayList<>();
        for (AnnotationMirror mark : orders(method)) {
            String name = (String) sources.member(mark, "value");
            Optional<AttributeType> attribute = entity.attribute(name);
            if (attribute.isEmpty()) {
                String sentence = entity.name() + " has no attribute '" + name + "' to sort by.";
                problems.error(
                        method.element(), mark, "value", "LEX_GEN_215", sentence, Spelling.hint(name, entity.names()));
            } else if (attribute.get().kind() == AttributeType.Kind.PLAIN) {
                String sentence = "The attribute '" + name + "' has no order.";
                problems.error(
                        method.element(), mark, "value", "LEX_GEN_215", sentence, "Sort by a number, text or time.");
            } else {
                all.add(sort(mark, entity, attribute.get()));
            }
        }
        return CodeBlock.join(all, ", ");
    }

    private CodeBlock sort(AnnotationMirror mark, EntityType entity, AttributeType attribute) {
        String direction = (boolean) sources.member(mark, "descending") ? "desc" : "asc";
        boolean folded = (boolean) sources.member(mark, "ignoreCase") && attribute.kind() == AttributeType.Kind.TEXT;
        CodeBlock sorted = folded
                ? CodeBlock.of("$T.lower($T.of($S))", Functions.class, F.class, attribute.name())
                : new MetamodelNames(sources, entity).attribute(attribute);
        return CodeBlock.of("$L.$L()", sorted, direction);
    }

    private List<AnnotationMirror> orders(DeclaredMethod method) {
        return sources.repeated(method.element(), OrderBy.class);
    }

    /// The relations to load.
    List<String> fetch(DeclaredMethod method, EntityType entity) {
        Optional<AnnotationMirror> mark = sources.annotation(method.element(), Fetch.class);
        List<String> paths = mark.stream()
                .flatMap(found -> sources.members(found, "value").stream())
                .map(value -> (String) value.getValue())
                .toList();
        for (String path : paths) {
            String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
            List<String> known =
                    entity.relations().stream().map(RelationType::name).toList();
            if (!known.contains(first)) {
                problems.error(
                        method.element(),
                        mark.get(),
                        "value",
                        "LEX_GEN_217",
                        entity.name() + " has no relation '" + first + "'.",
                        Spelling.hint(first, known));
            }
        }
        return paths;
    }

    /// Refuses an order and relations where there are no rows to be had.
    void refuse(DeclaredMethod method) {
        Stream.concat(orders(method).stream(), sources.annotation(method.element(), Fetch.class).stream())
                .forEach(mark -> problems.error(
                        method.element(),
                        mark,
                        null,
                        "LEX_GEN_221",
                        "There are no rows for @"
                                + mark.getAnnotationType().asElement().getSimpleName() + ".",
                        "Take it off, or return entities."));
    }
}
