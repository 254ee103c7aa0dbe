package dev.lexigram.processor.jakarta;

import dev.lexigram.processor.method.ResultType;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.source.Sources;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Reads what methods of Jakarta Data return.
///
/// @param sources the compiler's
record Results(Sources sources) {

    private static final Map<String, Form> FORMS = Map.of(
            Optional.class.getName(),
            Form.OPTIONAL,
            List.class.getName(),
            Form.LIST,
            Collection.class.getName(),
            Form.LIST,
            Iterable.class.getName(),
            Form.LIST,
            Stream.class.getName(),
            Form.STREAM,
            JakartaTypes.PAGE,
            Form.PAGE,
            JakartaTypes.CURSORED_PAGE,
            Form.CURSOR_PAGE);

    ResultType of(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return new ResultType(Form.VOID, type, type);
        }
        if (type instanceof ArrayType array
                && !array.getComponentType().getKind().isPrimitive()) {
            return new ResultType(Form.ARRAY, array.getComponentType(), type);
        }
        Form form = sources.element(type)
                .map(element -> FORMS.get(element.getQualifiedName().toString()))
                .orElse(Form.ONE);
        TypeMirror element = form == Form.ONE ? type : sources.argument(type, 0).orElse(type);
        return new ResultType(form, element, type);
    }

    /// Whether there may be several rows in it.
    static boolean isSeveral(ResultType result) {
        return switch (result.form()) {
            case LIST, STREAM, ARRAY, PAGE, CURSOR_PAGE -> true;
            case VOID, ONE, NULLABLE, OPTIONAL, BODY -> false;
        };
    }
}
