package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.source.ForeignMarks;
import dev.lexigram.processor.source.Sources;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/// Writes methods as the repository sees them, type arguments put in: of `<S extends T> S save(S entity)` it makes
/// `<S extends User> S save(S entity)`.
///
/// @param sources the compiler's
/// @param repository the repository's interface
record Signatures(Sources sources, TypeElement repository) {

    MethodSpec write(DeclaredMethod method, CodeBlock body) {
        MethodSpec.Builder written = MethodSpec.methodBuilder(method.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.get(method.type().getReturnType()))
                .varargs(method.element().isVarArgs());
        method.element().getTypeParameters().forEach(one -> written.addTypeVariable(variable(method, one)));
        method.type().getThrownTypes().forEach(one -> written.addException(TypeName.get(one)));
        for (MethodParameter parameter : method.parameters()) {
            written.addParameter(ParameterSpec.builder(TypeName.get(parameter.type()), parameter.variable())
                    .build());
        }
        written.addAnnotations(ForeignMarks.of(method.element()));
        return written.addCode(body).build();
    }

    private TypeVariableName variable(DeclaredMethod method, TypeParameterElement parameter) {
        TypeName[] bounds = parameter.getBounds().stream()
                .map(bound -> TypeName.get(seen(method, bound)))
                .toArray(TypeName[]::new);
        return TypeVariableName.get(parameter.getSimpleName().toString(), bounds);
    }

    /// A bound, with the type argument put in where it is a variable of the interface.
    private TypeMirror seen(DeclaredMethod method, TypeMirror bound) {
        TypeElement declaring = sources.declaring(method.element());
        for (int i = 0; i < declaring.getTypeParameters().size(); i++) {
            if (sources.types().isSameType(declaring.getTypeParameters().get(i).asType(), bound)) {
                return argument(repository.asType(), declaring, i).orElse(bound);
            }
        }
        return bound;
    }

    private Optional<TypeMirror> argument(TypeMirror type, TypeElement wanted, int position) {
        if (sources.element(type).filter(wanted::equals).isPresent()) {
            return sources.argument(type, position);
        }
        return sources.types().directSupertypes(type).stream()
                .flatMap(each -> argument(each, wanted, position).stream())
                .findFirst();
    }
}
