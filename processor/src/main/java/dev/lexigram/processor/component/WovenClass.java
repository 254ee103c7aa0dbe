package dev.lexigram.processor.component;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.source.GeneratedMark;
import dev.lexigram.processor.source.Sources;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Writes the subclass whose methods run in transactions. Used once.
final class WovenClass {

    private static final ClassName IN_PLACE_OF = ClassName.get("dev.lexigram.app", "InPlaceOf");
    private static final ClassName INJECT = ClassName.get("jakarta.inject", "Inject");
    private static final ClassName NAMED = ClassName.get("jakarta.inject", "Named");
    private static final ClassName EXTERNAL = ClassName.get("io.avaje.inject", "External");

    private final Sources sources;
    private final TransactionRules rules;
    private final TypeElement type;
    private final WovenMethods methods;
    private final NameAllocator names = new NameAllocator();
    private final Set<String> reserved = new HashSet<>();
    private final Map<String, String> databases = new LinkedHashMap<>();
    private final Map<CodeBlock, String> options = new LinkedHashMap<>();

    WovenClass(Sources sources, TransactionRules rules, TypeElement type, WovenMethods methods) {
        this.sources = sources;
        this.rules = rules;
        this.type = type;
        this.methods = methods;
    }

    JavaFile file(ExecutableElement constructor) {
        reserveNames(constructor);
        List<MethodSpec> bodies = methods.own().stream().map(this::body).toList();
        TypeSpec.Builder written = TypeSpec.classBuilder(name())
                .addOriginatingElement(type)
                .addJavadoc("{@link $T} with its transactions.", sources.types().erasure(type.asType()))
                .addAnnotations(GeneratedMark.beside(type, sources))
                .superclass(type.asType());
        if (has(IN_PLACE_OF)) {
            written.addAnnotation(AnnotationSpec.builder(IN_PLACE_OF)
                    .addMember("value", "$T.class", sources.types().erasure(type.asType()))
                    .build());
        }
        beanMarks().forEach(mark -> written.addAnnotation(AnnotationSpec.get(mark)));
        type.getTypeParameters().forEach(variable -> written.addTypeVariable(TypeVariableName.get(variable)));
        if (type.getModifiers().contains(Modifier.PUBLIC)) {
            written.addModifiers(Modifier.PUBLIC);
        }
        written.addModifiers(Modifier.FINAL).addFields(fields()).addMethod(constructor(constructor));
        return JavaFile.builder(
                        sources.elements().getPackageOf(type).getQualifiedName().toString(),
                        written.addMethods(bodies).build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    /// `UserService_`, and for a nested class `Outer_UserService_`.
    private String name() {
        return String.join("_", ClassName.get(type).simpleNames()) + "_";
    }

    /// A parameter must not hide the field with the database.
    private void reserveNames(ExecutableElement constructor) {
        constructor.getParameters().forEach(this::reserve);
        methods.own().forEach(method -> method.getParameters().forEach(this::reserve));
    }

    private void reserve(VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        if (reserved.add(name)) {
            names.newName(name);
        }
    }

    /// What makes the class a bean: its scope, its names, and what the container is told about it.
    private List<? extends AnnotationMirror> beanMarks() {
        return type.getAnnotationMirrors().stream().filter(this::isBeanMark).toList();
    }

    private boolean isBeanMark(AnnotationMirror mark) {
        TypeElement annotation = (TypeElement) mark.getAnnotationType().asElement();
        String name = annotation.getQualifiedName().toString();
        return name.startsWith("io.avaje.inject.")
                || name.startsWith("jakarta.inject.")
                || sources.annotation(annotation, "jakarta.inject.Scope").isPresent()
                || sources.annotation(annotation, "jakarta.inject.Qualifier").isPresent();
    }

    private boolean has(ClassName name) {
        return sources.elements().getTypeElement(name.canonicalName()) != null;
    }

    private List<FieldSpec> fields() {
        List<FieldSpec> all = options.entrySet().stream()
                .map(each -> FieldSpec.builder(
                                TxOptions.class, each.getValue(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(each.getKey())
                        .build())
                .collect(Collectors.toList());
        databases
                .values()
                .forEach(name -> all.add(FieldSpec.builder(Database.class, name, Modifier.PRIVATE, Modifier.FINAL)
                        .build()));
        return all;
    }

    private MethodSpec constructor(ExecutableElement original) {
        MethodSpec.Builder written = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        if (has(INJECT)) {
            written.addAnnotation(INJECT);
        }
        for (VariableElement parameter : original.getParameters()) {
            ParameterSpec.Builder copy = ParameterSpec.builder(
                    marked(TypeName.get(parameter.asType()), parameter.asType()),
                    parameter.getSimpleName().toString());
            parameter.getAnnotationMirrors().forEach(mark -> copy.addAnnotation(AnnotationSpec.get(mark)));
            written.addParameter(copy.build());
        }
        databases.forEach((name, field) -> written.addParameter(database(name, field)));
        original.getThrownTypes().forEach(thrown -> written.addException(TypeName.get(thrown)));
        written.varargs(original.isVarArgs() && databases.isEmpty());
        written.addStatement("super($L)", arguments(original));
        databases.values().forEach(field -> written.addStatement("this.$N = $N", field, field));
        return written.build();
    }

    private ParameterSpec database(String name, String field) {
        ParameterSpec.Builder parameter = ParameterSpec.builder(Database.class, field);
        if (has(EXTERNAL)) {
            parameter.addAnnotation(EXTERNAL);
        }
        if (!name.isEmpty()) {
            parameter.addAnnotation(
                    AnnotationSpec.builder(NAMED).addMember("value", "$S", name).build());
        }
        return parameter.build();
    }

    private static CodeBlock arguments(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> CodeBlock.of("$N", parameter.getSimpleName().toString()))
                .collect(CodeBlock.joining(", "));
    }

    private MethodSpec body(ExecutableElement method) {
        MethodSpec.Builder written = overriding(method);
        boolean empty = method.getReturnType().getKind() == TypeKind.VOID;
        CodeBlock call = CodeBlock.of(
                "$N.$L($N, $N -> super.$N($L))",
                databaseField(rules.database(method, type)),
                empty ? "useTransaction" : "inTransaction",
                optionsField(method),
                free(method, "transaction"),
                method.getSimpleName().toString(),
                arguments(method));
        CodeBlock statement = empty ? call : CodeBlock.of("return $L", call);
        List<TypeMirror> checked = checked(method);
        if (widest(checked)) {
            return written.addStatement("$L", statement).build();
        }
        String failure = free(method, "failure");
        return written.beginControlFlow("try")
                .addStatement("$L", statement)
                .nextControlFlow("catch ($L $N)", caught(checked), failure)
                .addStatement("throw $N", failure)
                .nextControlFlow("catch ($T $N)", Exception.class, failure)
                .addStatement("throw new $T($N)", IllegalStateException.class, failure)
                .endControlFlow()
                .build();
    }

    /// As the class says it, with what it says of null.
    private MethodSpec.Builder overriding(ExecutableElement method) {
        MethodSpec plain = MethodSpec.overriding(method, (DeclaredType) type.asType(), sources.types())
                .build();
        MethodSpec.Builder written = MethodSpec.methodBuilder(plain.name())
                .addAnnotation(Override.class)
                .addModifiers(plain.modifiers())
                .addTypeVariables(plain.typeVariables())
                .returns(marked(plain.returnType(), method.getReturnType()))
                .addExceptions(plain.exceptions())
                .varargs(plain.varargs());
        for (int i = 0; i < plain.parameters().size(); i++) {
            ParameterSpec parameter = plain.parameters().get(i);
            TypeMirror declared = method.getParameters().get(i).asType();
            written.addParameter(ParameterSpec.builder(marked(parameter.type(), declared), parameter.name())
                    .build());
        }
        return written;
    }

    private static TypeName marked(TypeName name, TypeMirror declared) {
        return name.annotated(declared.getAnnotationMirrors().stream()
                .map(AnnotationSpec::get)
                .toList());
    }

    private List<TypeMirror> checked(ExecutableElement method) {
        TypeMirror unchecked = sources.elements()
                .getTypeElement(RuntimeException.class.getCanonicalName())
                .asType();
        TypeMirror error = sources.elements()
                .getTypeElement(Error.class.getCanonicalName())
                .asType();
        return method.getThrownTypes().stream()
                .filter(thrown -> !sources.types().isSubtype(thrown, unchecked)
                        && !sources.types().isSubtype(thrown, error))
                .map(thrown -> (TypeMirror) thrown)
                .toList();
    }

    /// Whether the compiler infers an exception that the method declares: there is one at most, or one that the
    /// others are kinds of.
    private boolean widest(List<TypeMirror> checked) {
        return checked.size() < 2
                || checked.stream()
                        .anyMatch(wide ->
                                checked.stream().allMatch(one -> sources.types().isSubtype(one, wide)));
    }

    /// Kinds of each other cannot stand side by side.
    private CodeBlock caught(List<TypeMirror> checked) {
        CodeBlock others = checked.stream()
                .filter(one -> checked.stream()
                        .noneMatch(wide -> wide != one && sources.types().isSubtype(one, wide)))
                .map(one -> CodeBlock.of("$T", one))
                .collect(CodeBlock.joining(" | "));
        return CodeBlock.of("$T | $L", RuntimeException.class, others);
    }

    private String databaseField(String name) {
        return databases.computeIfAbsent(name, absent -> names.newName(fieldName(name)));
    }

    /// `database`, or `analyticsDatabase`.
    private static String fieldName(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "_");
        return plain.isEmpty()
                ? "database"
                : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1) + "Database";
    }

    /// One constant for all methods with the same options.
    private String optionsField(ExecutableElement method) {
        CodeBlock code = rules.options(method, type).orElseThrow();
        return options.computeIfAbsent(
                code, absent -> names.newName(constant(method.getSimpleName().toString())));
    }

    private static String constant(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /// A name that no parameter has.
    private static String free(ExecutableElement method, String name) {
        boolean taken = method.getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
        return taken ? free(method, name + "_") : name;
    }
}
