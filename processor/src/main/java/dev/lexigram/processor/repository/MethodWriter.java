package dev.lexigram.processor.repository;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.source.ForeignMarks;
import dev.lexigram.processor.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Writes the methods of a repository, in a transaction where they need one.
///
/// A statement is a transaction of its own, and so is what the entity's repository does with several entities; the
/// interface's own code gets one, as does whatever is marked with `@Transactional`.
final class MethodWriter {

    private final Sources sources;
    private final RepositoryType repository;
    private final String database;
    private final TransactionRules rules;
    private final List<FieldSpec> options = new ArrayList<>();

    /// @param database the field with the database
    MethodWriter(Sources sources, TransactionRules rules, RepositoryType repository, String database) {
        this.sources = sources;
        this.rules = rules;
        this.repository = repository;
        this.database = database;
    }

    /// The constants with the options of transactions, as far as methods were written.
    List<FieldSpec> options() {
        return List.copyOf(options);
    }

    MethodSpec write(DeclaredMethod method, MethodBody body) {
        MethodSpec.Builder written = signature(method);
        written.addAnnotations(ForeignMarks.of(method.element()));
        return written.addCode(inTransaction(method, body)).build();
    }

    /// The method's head, which may say of its result and parameters that they can be null.
    private MethodSpec.Builder signature(DeclaredMethod method) {
        MethodSpec plain = MethodSpec.overriding(
                        method.element(), (DeclaredType) repository.element().asType(), sources.types())
                .build();
        MethodSpec.Builder written = MethodSpec.methodBuilder(method.name())
                .addAnnotations(plain.annotations())
                .addModifiers(plain.modifiers())
                .addTypeVariables(plain.typeVariables())
                .returns(withNull(plain.returnType(), method.element().getReturnType()))
                .addExceptions(plain.exceptions())
                .varargs(plain.varargs());
        for (int i = 0; i < plain.parameters().size(); i++) {
            ParameterSpec parameter = plain.parameters().get(i);
            TypeMirror type = method.element().getParameters().get(i).asType();
            written.addParameter(withNull(parameter.type(), type), parameter.name());
        }
        return written;
    }

    private static TypeName withNull(TypeName name, TypeMirror type) {
        List<AnnotationSpec> marks = type.getAnnotationMirrors().stream()
                .filter(mark ->
                        mark.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"))
                .map(AnnotationSpec::get)
                .toList();
        return marks.isEmpty() ? name : name.annotated(marks);
    }

    private CodeBlock inTransaction(DeclaredMethod method, MethodBody body) {
        Optional<CodeBlock> declared = rules.options(method.element(), repository.element());
        if (declared.isEmpty() && !(body instanceof MethodBody.Own)) {
            return plain(body);
        }
        String constant = constant(method, declared.orElse(CodeBlock.of("$T.defaults()", TxOptions.class)));
        boolean nothing = method.type().getReturnType().getKind() == TypeKind.VOID;
        return CodeBlock.of(
                nothing ? "$N.useTransaction($N, _ -> $L);\n" : "return $N.inTransaction($N, _ -> $L);\n",
                database,
                constant,
                lambda(body));
    }

    private String constant(DeclaredMethod method, CodeBlock value) {
        String base = method.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        String name = base;
        for (int i = 2; isTaken(name); i++) {
            name = base + "_" + i;
        }
        options.add(FieldSpec.builder(TxOptions.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
        return name;
    }

    private boolean isTaken(String name) {
        return options.stream().anyMatch(field -> field.name().equals(name));
    }

    private static CodeBlock plain(MethodBody body) {
        return switch (body) {
            case MethodBody.Value(CodeBlock expression) -> CodeBlock.of("return $L;\n", expression);
            case MethodBody.Act(CodeBlock expression) -> CodeBlock.of("$L;\n", expression);
            case MethodBody.Statements(CodeBlock code) -> code;
            case MethodBody.Own(CodeBlock call) -> throw new IllegalStateException("It has a transaction.");
        };
    }

    private static CodeBlock lambda(MethodBody body) {
        return switch (body) {
            case MethodBody.Value(CodeBlock expression) -> expression;
            case MethodBody.Act(CodeBlock expression) -> expression;
            case MethodBody.Own(CodeBlock call) -> call;
            case MethodBody.Statements(CodeBlock code) -> CodeBlock.of("{\n$>$L$<}", code);
        };
    }
}
