package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.repository.EntityFields.Handle;
import dev.lexigram.processor.repository.Parameters.Special;
import java.util.List;
import java.util.Optional;

/// Writes what a method asks, once its condition is known.
///
/// @param fields the entities
record Questions(EntityFields fields) {

    /// The body of a method that asks.
    ///
    /// @param handle the entity
    /// @param answer what rows become
    /// @param where the condition
    /// @param order the order that the condition's text has; perhaps empty
    Optional<MethodBody> body(DeclaredMethod method, Handle handle, Answer answer, CodeBlock where, CodeBlock order) {
        Parameters parameters = Parameters.of(fields.sources(), method);
        Declarations declared = new Declarations(fields.sources(), fields.problems());
        int before = fields.problems().errors();
        CodeBlock expression = switch (answer) {
            case Answer.Rows(String asked) -> {
                check(method, parameters);
                CodeBlock more = declared.order(method, handle.entity());
                yield fields.problems().errors() > before
                        ? CodeBlock.of("")
                        : new QuestionWriter(fields.sources(), method, parameters)
                                .write(new QuestionWriter.Question(
                                        asked, where, both(order, more), declared.fetch(method, handle.entity())));
            }
            case Answer.Counted() -> {
                refuse(method, parameters, declared);
                yield Answer.number(
                        method.result().declared(), CodeBlock.of("$N.select($L).count()", handle.field(), where));
            }
            case Answer.Found() -> {
                refuse(method, parameters, declared);
                yield CodeBlock.of("$N.select($L).exists()", handle.field(), where);
            }
        };
        return fields.problems().errors() > before ? Optional.empty() : Optional.of(new MethodBody.Value(expression));
    }

    private static CodeBlock both(CodeBlock one, CodeBlock other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return CodeBlock.of("$L, $L", one, other);
    }

    private void check(DeclaredMethod method, Parameters parameters) {
        Form form = method.result().form();
        if (form == Form.VOID) {
            error(
                    method,
                    "A question has an answer, but the method returns nothing.",
                    "Return a list, an Optional or one.");
        }
        needs(method, parameters, Special.PAGE, form == Form.PAGE, "Page", "PageRequest");
        needs(method, parameters, Special.CURSOR, form == Form.CURSOR_PAGE, "CursorPage", "CursorRequest");
        for (Special kind : List.of(Special.PAGE, Special.CURSOR, Special.LIMIT, Special.BODY)) {
            if (parameters.all(kind).size() > 1) {
                MethodParameter second = parameters.all(kind).get(1);
                fields.problems()
                        .error(
                                second.element(),
                                "LEX_GEN_213",
                                "There is one parameter of this kind already.",
                                "Take one of them out.");
            }
        }
        if (form == Form.CURSOR_PAGE || form == Form.PAGE) {
            parameters.first(Special.LIMIT).ifPresent(limit -> unwanted(limit, "A page has its own limit."));
        }
        if (form == Form.CURSOR_PAGE) {
            parameters.special().forEach((kind, all) -> {
                if (kind.orders()) {
                    unwanted(all.getFirst(), "A page by cursor has its order in the request.");
                }
            });
        }
    }

    private void needs(
            DeclaredMethod method, Parameters parameters, Special kind, boolean returned, String page, String request) {
        Optional<MethodParameter> given = parameters.first(kind);
        if (returned && given.isEmpty()) {
            fields.problems()
                    .error(
                            method.element(),
                            "LEX_GEN_212",
                            "A " + page + " needs to know which.",
                            "Add a parameter " + request + ".");
        }
        if (!returned && given.isPresent()) {
            fields.problems()
                    .error(
                            given.get().element(),
                            "LEX_GEN_212",
                            "The method returns no " + page + ".",
                            "Return " + page + ", or take Limit instead.");
        }
    }

    private void unwanted(MethodParameter parameter, String sentence) {
        fields.problems().error(parameter.element(), "LEX_GEN_213", sentence, "Take the parameter out.");
    }

    /// Refuses all that says how rows are wanted.
    void refuse(DeclaredMethod method, Parameters parameters, Declarations declared) {
        declared.refuse(method);
        parameters.special().values().stream()
                .flatMap(List::stream)
                .forEach(parameter -> unwanted(parameter, "There are no rows that it could be about."));
    }

    private void error(DeclaredMethod method, String sentence, String hint) {
        fields.problems().error(method.element(), "LEX_GEN_209", sentence, hint);
    }
}
