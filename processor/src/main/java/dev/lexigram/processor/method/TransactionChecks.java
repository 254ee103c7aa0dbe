package dev.lexigram.processor.method;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.processor.method.TransactionRules.Mark;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// Refuses annotations that ask for what cannot be, or for nothing.
///
/// @param sources the compilation
/// @param problems who is told
record TransactionChecks(Sources sources, Problems problems) {

    private static final Set<Propagation> NEVER_BEGINS =
            EnumSet.of(Propagation.SUPPORTS, Propagation.MANDATORY, Propagation.NOT_SUPPORTED, Propagation.NEVER);
    private static final Set<Propagation> HAS_NONE = EnumSet.of(Propagation.NOT_SUPPORTED, Propagation.NEVER);

    void check(Mark mark, TransactionDemand demand) {
        checkPlace(mark);
        if (demand.timeoutMillis() < 0) {
            refuse(mark, "timeoutMillis", "LEX_GEN_503", "A time limit is negative.", "Say how long, or 0 for none.");
        }
        if (demand.retries() < 0) {
            refuse(mark, "retries", "LEX_GEN_503", "The number of retries is negative.", "Say how many, or 0.");
        }
        checkUse(mark, demand);
        if (mark.isOurs()) {
            checkRules(mark, demand);
        }
    }

    /// A class that overrides the method must be possible.
    private void checkPlace(Mark mark) {
        Element element = mark.element();
        if (element instanceof ExecutableElement method) {
            checkMethod(mark, method);
        }
        Element type = element instanceof TypeElement ? element : element.getEnclosingElement();
        if (type instanceof TypeElement declaring) {
            checkType(mark, declaring);
        }
    }

    private void checkMethod(Mark mark, ExecutableElement method) {
        for (Modifier modifier : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL}) {
            if (method.getModifiers().contains(modifier)) {
                refuse(
                        mark,
                        "",
                        "LEX_GEN_501",
                        "The method '" + method.getSimpleName() + "' is " + modifier
                                + ": no generated class can run it in a transaction.",
                        "Remove '" + modifier + "', or use Database.inTransaction inside of it.");
            }
        }
    }

    private void checkType(Mark mark, TypeElement type) {
        boolean isClass = type.getKind() == ElementKind.CLASS;
        if (isClass && type.getModifiers().contains(Modifier.FINAL)) {
            refuse(
                    mark,
                    "",
                    "LEX_GEN_502",
                    "The class '" + type.getSimpleName() + "' is final: no generated class can extend it.",
                    "Remove 'final', or use Database.inTransaction inside of the method.");
        } else if (!isClass && !isRepository(type)) {
            refuse(
                    mark,
                    "",
                    "LEX_GEN_502",
                    "'" + type.getSimpleName() + "' is no class that a generated one can extend.",
                    "Put the annotation on the class that implements it, or on an interface with @Repository.");
        }
    }

    private boolean isRepository(TypeElement type) {
        return sources.annotation(type, Repository.class).isPresent()
                || sources.annotation(type, "jakarta.data.repository.Repository")
                        .isPresent();
    }

    private void checkUse(Mark mark, TransactionDemand demand) {
        Propagation mode = demand.propagation();
        if (demand.isolation() != Isolation.DEFAULT && (HAS_NONE.contains(mode) || mode == Propagation.SUPPORTS)) {
            useless(mark, "isolation", "An isolation", mode);
        }
        if (demand.retries() > 0 && NEVER_BEGINS.contains(mode)) {
            useless(mark, "retries", "A number of retries", mode);
        }
        if (!mark.isOurs() || !HAS_NONE.contains(mode)) {
            return;
        }
        if (!demand.rollbackFor().isEmpty()) {
            useless(mark, "rollbackFor", "A rule for rollbacks", mode);
        }
        if (!demand.noRollbackFor().isEmpty()) {
            useless(mark, "noRollbackFor", "A rule for rollbacks", mode);
        }
    }

    private void useless(Mark mark, String member, String what, Propagation mode) {
        refuse(
                mark,
                member,
                "LEX_GEN_505",
                what + " has no effect with " + mode + ", which begins no transaction.",
                "Remove it, or let the method begin one: REQUIRED, REQUIRES_NEW or NESTED.");
    }

    private void checkRules(Mark mark, TransactionDemand demand) {
        for (TypeMirror excluded : demand.noRollbackFor()) {
            if (demand.rollbackFor().stream().anyMatch(type -> sources.types().isSameType(type, excluded))) {
                refuse(
                        mark,
                        "noRollbackFor",
                        "LEX_GEN_506",
                        "'" + excluded + "' rolls back and does not.",
                        "Name it in rollbackFor or in noRollbackFor.");
            }
        }
    }

    private void refuse(Mark mark, String member, String code, String sentence, String hint) {
        problems.error(mark.element(), mark.annotation(), member.isEmpty() ? null : member, code, sentence, hint);
    }
}
