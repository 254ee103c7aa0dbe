package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.ResultType;

/// Pieces of generated methods.
final class Bodies {

    private Bodies() {}

    /// A call on a field, which a parameter of the method may hide.
    static CodeBlock call(DeclaredMethod method, String field, CodeBlock rest) {
        boolean hidden = method.element().getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(field));
        return CodeBlock.of(hidden ? "this.$N$L" : "$N$L", field, rest);
    }

    static CodeBlock statement(boolean returned, CodeBlock value) {
        return CodeBlock.builder()
                .addStatement(returned ? "return $L" : "$L", value)
                .build();
    }

    /// What becomes of a number of rows: nothing, the number, or whether there are any.
    static CodeBlock number(DeclaredMethod method, CodeBlock rows) throws Mistake {
        return switch (method.result().declared().getKind()) {
            case VOID -> statement(false, rows);
            case LONG -> statement(true, rows);
            case INT -> statement(true, CodeBlock.of("$T.toIntExact($L)", Math.class, rows));
            case BOOLEAN -> statement(true, CodeBlock.of("$L > 0", rows));
            default -> throw unfit(method, "Return void, long, int or boolean.");
        };
    }

    /// How the rows of a selection are had: `.list()`.
    static CodeBlock rows(ResultType result, Arguments arguments) {
        return switch (result.form()) {
            case OPTIONAL -> CodeBlock.of(".optional()");
            case LIST -> CodeBlock.of(".list()");
            case STREAM -> CodeBlock.of(".stream()");
            case ARRAY -> CodeBlock.of(".array($T[]::new)", result.element());
            case PAGE -> CodeBlock.of(".page($N)", arguments.pages().getFirst().variable());
            case CURSOR_PAGE ->
                CodeBlock.of(".cursoredPage($N)", arguments.pages().getFirst().variable());
            case ONE, NULLABLE, VOID, BODY -> CodeBlock.of(".one()");
        };
    }

    static Mistake unfit(DeclaredMethod method, String hint) {
        return new Mistake(method.element(), "LEX_GEN_605", "The method returns what it cannot have.", hint);
    }
}
