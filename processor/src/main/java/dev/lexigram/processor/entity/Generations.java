package dev.lexigram.processor.entity;

import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Generated.Strategy;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.processor.entity.AttributeType.Role;
import dev.lexigram.processor.source.Sources;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/// Decides who makes the values of members that come without one.
///
/// @param sources the compiler's
/// @param relations tells them from columns
/// @param roles what members are for
record Generations(Sources sources, Relations relations, Roles roles) {

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class, Short.class);

    /// @throws Mistake when the annotation contradicts itself or the type
    boolean isGenerated(Shape shape, MemberType member, Role role) throws Mistake {
        Optional<AnnotationMirror> mark = sources.annotation(member.element(), Generated.class);
        if (sources.persistence(member.element(), "GeneratedValue", "strategy").isPresent()) {
            return true;
        }
        if (mark.isEmpty()) {
            boolean canBeMissing = WHOLE.stream().anyMatch(one -> sources.is(member.type(), one));
            return canBeMissing && role == Role.ID && keys(shape) == 1;
        }
        check(member, mark.get());
        return true;
    }

    private int keys(Shape shape) throws Mistake {
        int keys = 0;
        for (MemberType member : shape.members()) {
            if (!relations.isRelation(member) && roles.of(shape, member) == Role.ID) {
                keys++;
            }
        }
        return keys;
    }

    private void check(MemberType member, AnnotationMirror mark) throws Mistake {
        Strategy strategy = strategy(mark);
        String sequence = (String) sources.member(mark, "sequence");
        if (!sources.is((TypeMirror) sources.member(mark, "by"), KeyGenerator.None.class)) {
            if (strategy != Strategy.AUTO || !sequence.isEmpty()) {
                throw wrong(
                        member,
                        mark,
                        "LEX_GEN_115",
                        "A component names two generators.",
                        "Give @Generated either 'by' or the others.");
            }
            return;
        }
        boolean whole = WHOLE.stream().anyMatch(one -> sources.is(sources.boxed(member.type()), one));
        boolean asked = strategy == Strategy.SEQUENCE || (strategy == Strategy.AUTO && !sequence.isEmpty());
        if (asked && !whole) {
            throw wrong(
                    member,
                    mark,
                    "LEX_GEN_116",
                    "A sequence gives whole numbers.",
                    "Make the component a Long, Integer or Short.");
        }
        if (strategy == Strategy.UUID_V7 && !sources.is(member.type(), UUID.class)) {
            throw wrong(
                    member, mark, "LEX_GEN_116", "The strategy gives UUIDs.", "Make the component a java.util.UUID.");
        }
    }

    private Strategy strategy(AnnotationMirror mark) {
        VariableElement constant = (VariableElement) sources.member(mark, "strategy");
        return Strategy.valueOf(constant.getSimpleName().toString());
    }

    private static Mistake wrong(MemberType member, AnnotationMirror mark, String code, String sentence, String hint) {
        return new Mistake(member.element(), Optional.of(mark), code, sentence, hint);
    }
}
