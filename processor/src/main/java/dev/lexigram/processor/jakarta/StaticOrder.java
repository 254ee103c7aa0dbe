package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.query.Statement;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/// The order that a method itself says.
///
/// @param attribute what is sorted by, an attribute's name or that of the key
record StaticOrder(String attribute, boolean descending, boolean ignoreCase) {

    static final String KEY = "id(this)";

    /// What `@OrderBy` says.
    static List<StaticOrder> of(Sources sources, DeclaredMethod method, EntityType entity) throws Mistake {
        List<StaticOrder> all = new ArrayList<>();
        for (AnnotationMirror mark : marks(sources, method)) {
            StaticOrder one = new StaticOrder(
                    (String) sources.member(mark, "value"), (Boolean) sources.member(mark, "descending"), (Boolean)
                            sources.member(mark, "ignoreCase"));
            if (!one.attribute.equals(KEY) && entity.attribute(one.attribute).isEmpty()) {
                throw new Mistake(
                        method.element(),
                        Optional.of(mark),
                        "LEX_GEN_609",
                        entity.name() + " has no attribute '" + one.attribute + "'.",
                        Spelling.hint(one.attribute, entity.names()));
            }
            all.add(one);
        }
        return all;
    }

    /// What a query says.
    static List<StaticOrder> of(List<Statement.OrderItem> items) {
        return items.stream()
                .map(item -> new StaticOrder(item.attribute().name(), item.descending(), item.ignoreCase()))
                .toList();
    }

    private static List<AnnotationMirror> marks(Sources sources, DeclaredMethod method) {
        Optional<AnnotationMirror> several = sources.annotation(method.element(), JakartaTypes.ORDER_BY_LIST);
        if (several.isPresent()) {
            return sources.members(several.get(), "value").stream()
                    .map(AnnotationValue::getValue)
                    .map(AnnotationMirror.class::cast)
                    .toList();
        }
        return sources.annotation(method.element(), JakartaTypes.ORDER_BY).stream()
                .toList();
    }

    /// `.orderBy(Sort.asc("name"), Sort.desc("age"))`
    static CodeBlock say(List<StaticOrder> all) {
        return all.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "$Z.orderBy($L)", all.stream().map(StaticOrder::code).collect(CodeBlock.joining(", ")));
    }

    private CodeBlock code() {
        String way = (descending ? "desc" : "asc") + (ignoreCase ? "IgnoreCase" : "");
        return CodeBlock.of("$T.$L($S)", JakartaTypes.SORTS, way, attribute);
    }
}
