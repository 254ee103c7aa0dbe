package dev.lexigram.processor.entity;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.processor.entity.Shape.Making;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.mapping.NotNullColumns;
import dev.lexigram.sql.mapping.StoredAs;
import java.util.List;
import java.util.function.IntFunction;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/// Writes the methods that read, open and make the entities of a class.
///
/// @param sources the compiler's
/// @param shape the class's shape
record AccessCode(Sources sources, Shape shape) {

    private static final TypeName CODECS = ArrayTypeName.of(
            ParameterizedTypeName.get(ClassName.get(Codec.class), WildcardTypeName.subtypeOf(Object.class)));

    List<MethodSpec> methods() {
        return List.of(read(), get(), create(), assign());
    }

    private TypeName entity() {
        return ClassName.get(shape.type());
    }

    private MethodSpec read() {
        return overriding("read")
                .returns(entity())
                .addParameter(ClassName.get("java.sql", "ResultSet"), "row")
                .addParameter(int[].class, "at")
                .addParameter(CODECS, "codecs")
                .addException(ClassName.get("java.sql", "SQLException"))
                .addCode(made(this::fromRow))
                .build();
    }

    private CodeBlock fromRow(int i) {
        MemberType member = shape.members().get(i);
        TypeKind kind = member.type().getKind();
        boolean plain = sources.annotation(member.element(), Json.class).isEmpty()
                && sources.annotation(member.element(), StoredAs.class).isEmpty();
        if (plain && kind.isPrimitive() && kind != TypeKind.CHAR) {
            String name = TypeName.get(member.type()).toString();
            String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            return CodeBlock.of("$T.$L(row, at[$L])", NotNullColumns.class, getter, i);
        }
        if (plain && sources.is(member.type(), String.class)) {
            return CodeBlock.of("row.getString(at[$L])", i);
        }
        if (kind.isPrimitive()) {
            return CodeBlock.of(
                    "($T) $T.present(codecs[$L].read(row, at[$L]), row, at[$L])",
                    TypeName.get(member.type()),
                    NotNullColumns.class,
                    i,
                    i,
                    i);
        }
        return CodeBlock.of("($T) codecs[$L].read(row, at[$L])", TypeName.get(member.type()), i, i);
    }

    private MethodSpec get() {
        MethodSpec.Builder method = overriding("get")
                .returns(Object.class)
                .addParameter(entity(), "entity")
                .addParameter(int.class, "component")
                .addCode("return switch (component) {\n$>");
        for (int i = 0; i < shape.members().size(); i++) {
            MemberType.Access reader = shape.members().get(i).reader();
            method.addCode("case $L -> entity.$L$L;\n", i, reader.name(), reader.call() ? "()" : "");
        }
        return method.addCode("default -> throw new $T(component);\n$<};\n", IndexOutOfBoundsException.class)
                .build();
    }

    private MethodSpec create() {
        return overriding("create")
                .returns(entity())
                .addParameter(Object[].class, "values")
                .addCode(made(this::fromValues))
                .build();
    }

    private CodeBlock fromValues(int i) {
        TypeName type = TypeName.get(shape.members().get(i).type());
        return type.equals(ClassName.OBJECT) ? CodeBlock.of("values[$L]", i) : CodeBlock.of("($T) values[$L]", type, i);
    }

    private MethodSpec assign() {
        MethodSpec.Builder method = overriding("assign")
                .returns(boolean.class)
                .addParameter(entity(), "entity")
                .addParameter(Object[].class, "values");
        for (int i = 0; i < shape.setters().size(); i++) {
            method.addStatement(set(i, fromValues(i)));
        }
        return method.addStatement("return $L", !shape.setters().isEmpty()).build();
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /// Makes an entity of an expression for each member.
    private CodeBlock made(IntFunction<CodeBlock> value) {
        return switch (shape.making()) {
            case Making.Whole whole ->
                CodeBlock.builder()
                        .add("return new $T(\n$>$>", entity())
                        .add(CodeBlock.join(
                                whole.order().stream().map(value::apply).toList(), ",\n"))
                        .add("$<$<);\n")
                        .build();
            case Making.Stepwise stepwise -> {
                CodeBlock.Builder code = CodeBlock.builder().addStatement("$T entity = new $T()", entity(), entity());
                for (int i = 0; i < shape.members().size(); i++) {
                    code.addStatement(set(i, value.apply(i)));
                }
                yield code.addStatement("return entity").build();
            }
        };
    }

    private CodeBlock set(int i, CodeBlock value) {
        MemberType.Access setter = shape.setters().get(i);
        return setter.call()
                ? CodeBlock.of("entity.$L($L)", setter.name(), value)
                : CodeBlock.of("entity.$L = $L", setter.name(), value);
    }
}
