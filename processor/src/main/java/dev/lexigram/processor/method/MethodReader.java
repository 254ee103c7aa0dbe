package dev.lexigram.processor.method;

import dev.lexigram.contracts.declare.Param;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// Reads what the methods of a repository take and give.
///
/// @param sources the compilation
public record MethodReader(Sources sources) {

    private static final Map<Class<?>, Form> HOLDERS = Map.of(
            Optional.class, Form.OPTIONAL,
            Stream.class, Form.STREAM,
            Page.class, Form.PAGE,
            CursorPage.class, Form.CURSOR_PAGE,
            List.class, Form.LIST,
            java.util.Collection.class, Form.LIST,
            Iterable.class, Form.LIST);

    /// A method as a repository's interface sees it.
    public DeclaredMethod read(TypeElement repository, ExecutableElement method) {
        ExecutableType type = (ExecutableType) sources.types().asMemberOf((DeclaredType) repository.asType(), method);
        List<MethodParameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            TypeMirror seen = type.getParameterTypes().get(parameters.size());
            parameters.add(new MethodParameter(name(parameter), seen, parameter, parameters.size() + 1));
        }
        boolean nullable = sources.isNullable(method.getReturnType()) || sources.isNullable(type.getReturnType());
        return new DeclaredMethod(method, type, parameters, result(type.getReturnType(), nullable, parameters));
    }

    private String name(VariableElement parameter) {
        return sources.annotation(parameter, Param.class)
                .map(mark -> (String) sources.member(mark, "value"))
                .orElseGet(() -> parameter.getSimpleName().toString());
    }

    private ResultType result(TypeMirror declared, boolean nullable, List<MethodParameter> parameters) {
        if (declared.getKind() == TypeKind.VOID) {
            return new ResultType(Form.VOID, declared, declared);
        }
        return parameters.stream()
                .map(MethodParameter::type)
                .flatMap(type -> streamed(type).stream())
                .findFirst()
                .map(element -> new ResultType(Form.BODY, element, declared))
                .orElseGet(() -> result(declared, nullable));
    }

    /// What the rows are that a body takes, if the type is that of a body.
    private Optional<TypeMirror> streamed(TypeMirror type) {
        if (sources.is(type, StreamBody.class)) {
            return sources.argument(type, 0).map(this::bound);
        }
        if (sources.is(type, Function.class)) {
            return sources.argument(type, 0)
                    .map(this::bound)
                    .filter(argument -> sources.is(argument, Stream.class))
                    .flatMap(stream -> sources.argument(stream, 0))
                    .map(this::bound);
        }
        return Optional.empty();
    }

    private ResultType result(TypeMirror declared, boolean nullable) {
        if (declared instanceof ArrayType array && array.getComponentType().getKind() != TypeKind.BYTE) {
            return new ResultType(Form.ARRAY, array.getComponentType(), declared);
        }
        for (Map.Entry<Class<?>, Form> holder : HOLDERS.entrySet()) {
            Optional<TypeMirror> argument =
                    sources.is(declared, holder.getKey()) ? sources.argument(declared, 0) : Optional.empty();
            if (argument.isPresent()) {
                return new ResultType(holder.getValue(), bound(argument.get()), declared);
            }
        }
        return new ResultType(nullable ? Form.NULLABLE : Form.ONE, declared, declared);
    }

    private TypeMirror bound(TypeMirror type) {
        if (type instanceof WildcardType wildcard) {
            if (wildcard.getExtendsBound() != null) {
                return wildcard.getExtendsBound();
            }
            return wildcard.getSuperBound() == null ? type : wildcard.getSuperBound();
        }
        return type;
    }
}
