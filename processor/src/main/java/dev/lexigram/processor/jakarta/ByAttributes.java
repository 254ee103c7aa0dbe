package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.MetamodelNames;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Methods that find or delete the entities whose attributes are equal to their parameters.
///
/// @param sources the compiler's
/// @param entities those of the repository
record ByAttributes(Sources sources, Entities entities) {

    CodeBlock find(DeclaredMethod method) throws Mistake {
        Arguments arguments = Arguments.of(sources, method, JakartaTypes.BY);
        EntityType entity = entities.of(method.result().element())
                .orElseThrow(() ->
                        Bodies.unfit(method, "Return entities: one, Optional, a List, a Stream, an array or a page."));
        arguments.check(sources, method, false);
        CodeBlock.Builder code = CodeBlock.builder()
                .add(selection(entity, arguments))
                .add(StaticOrder.say(StaticOrder.of(sources, method, entity)));
        arguments.say(code);
        code.add(Bodies.rows(method.result(), arguments));
        return Bodies.statement(
                true, Bodies.call(method, entities.field(method, entity).name(), code.build()));
    }

    private CodeBlock selection(EntityType entity, Arguments arguments) throws Mistake {
        return arguments.values().isEmpty()
                ? CodeBlock.of(".all()")
                : CodeBlock.of(".select($L)", condition(entity, arguments.values()));
    }

    CodeBlock delete(DeclaredMethod method) throws Mistake {
        Arguments arguments = Arguments.of(sources, method, JakartaTypes.BY);
        arguments.onlyValues();
        EntityType entity = entities.primary(method);
        CodeBlock where = arguments.values().isEmpty()
                ? CodeBlock.of("$T.always()", Predicate.class)
                : condition(entity, arguments.values());
        return Bodies.number(
                method,
                Bodies.call(method, entities.field(method, entity).name(), CodeBlock.of(".deleteWhere($L)", where)));
    }

    private CodeBlock condition(EntityType entity, List<MethodParameter> values) throws Mistake {
        List<CodeBlock> all = new ArrayList<>();
        for (MethodParameter value : values) {
            if (value.name().equals(StaticOrder.KEY) && entity.ids().size() > 1) {
                entity.ids()
                        .forEach(id -> all.add(CodeBlock.of(
                                "$L.eq($N.$N())",
                                new MetamodelNames(sources, entity).attribute(id),
                                value.variable(),
                                id.name())));
            } else {
                AttributeType attribute = attribute(entity, value);
                all.add(CodeBlock.of(
                        "$L.eq($N)", new MetamodelNames(sources, entity).attribute(attribute), value.variable()));
            }
        }
        return IntStream.range(0, all.size())
                .mapToObj(i -> i == 0 ? all.get(i) : CodeBlock.of("$Z.and($L)", all.get(i)))
                .collect(CodeBlock.joining(""));
    }

    private AttributeType attribute(EntityType entity, MethodParameter value) throws Mistake {
        AttributeType attribute =
                value.name().equals(StaticOrder.KEY) && entity.ids().size() == 1
                        ? entity.ids().getFirst()
                        : entity.attribute(value.name())
                                .orElseThrow(() -> new Mistake(
                                        value.element(),
                                        sources.annotation(value.element(), JakartaTypes.BY),
                                        "LEX_GEN_609",
                                        entity.name() + " has no attribute '" + value.name() + "'.",
                                        Spelling.hint(value.name(), entity.names())));
        if (!sources.isSame(attribute.type(), value.type())) {
            throw new Mistake(
                    value.element(),
                    "LEX_GEN_610",
                    "The parameter '" + value.variable() + "' is not of its attribute's type.",
                    "Make it " + attribute.type() + ".");
        }
        return attribute;
    }
}
