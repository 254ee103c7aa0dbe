package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.declare.By;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.MetamodelNames;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.source.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Parameters that are compared with the attributes of their names.
///
/// @param sources the compilation
/// @param problems where mistakes go
record Matches(Sources sources, Problems problems) {

    /// A condition that all are equal; of none, that every row meets.
    ///
    /// @return empty when there is a mistake, which was told
    Optional<CodeBlock> condition(EntityType entity, List<MethodParameter> parameters) {
        List<CodeBlock> all = new ArrayList<>();
        for (MethodParameter parameter : parameters) {
            one(entity, parameter).ifPresent(all::add);
        }
        if (all.size() < parameters.size()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (all.size()) {
                    case 0 -> CodeBlock.of("$T.always()", Predicate.class);
                    case 1 -> all.getFirst();
                    default -> CodeBlock.of("$T.all($L)", Predicate.class, CodeBlock.join(all, ", "));
                });
    }

    private Optional<CodeBlock> one(EntityType entity, MethodParameter parameter) {
        String name = sources.annotation(parameter.element(), By.class)
                .map(mark -> (String) sources.member(mark, "value"))
                .orElse(parameter.name());
        Optional<AttributeType> attribute = entity.attribute(name);
        if (attribute.isEmpty()) {
            problems.error(
                    parameter.element(),
                    "LEX_GEN_211",
                    entity.name() + " has no attribute '" + name + "'.",
                    "Name the parameter like an attribute, or write @By. " + Spelling.hint(name, entity.names()));
            return Optional.empty();
        }
        return comparison(entity, attribute.get(), parameter);
    }

    private Optional<CodeBlock> comparison(EntityType entity, AttributeType attribute, MethodParameter parameter) {
        CodeBlock left = new MetamodelNames(sources, entity).attribute(attribute);
        if (sources.isSame(parameter.type(), attribute.type())) {
            return Optional.of(CodeBlock.of("$L.eq($N)", left, parameter.variable()));
        }
        boolean among = sources.isA(parameter.type(), Collection.class)
                && sources.argument(parameter.type(), 0)
                        .filter(of -> sources.isSame(of, attribute.type()))
                        .isPresent();
        if (among) {
            return Optional.of(CodeBlock.of("$L.in($N)", left, parameter.variable()));
        }
        problems.error(
                parameter.element(),
                "LEX_GEN_210",
                "The parameter is " + parameter.type() + ", the attribute '" + attribute.name() + "' "
                        + attribute.type() + ".",
                "Give it the attribute's type, or a collection of it.");
        return Optional.empty();
    }
}
