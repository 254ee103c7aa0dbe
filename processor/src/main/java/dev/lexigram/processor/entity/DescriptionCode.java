package dev.lexigram.processor.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lexigram.contracts.mapping.Check;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.mapping.EntityDescription;
import dev.lexigram.sql.mapping.EntityDescription.DeclaredCheck;
import dev.lexigram.sql.mapping.EntityDescription.DeclaredIndex;
import dev.lexigram.sql.mapping.GenericType;
import dev.lexigram.sql.mapping.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/// Writes the method that says what a class of entities says of itself.
///
/// @param sources the compiler's
/// @param entity the entity
/// @param shape its shape
record DescriptionCode(Sources sources, EntityType entity, Shape shape) {

    MethodSpec method() {
        List<CodeBlock> members = shape.members().stream().map(this::member).toList();
        List<CodeBlock> indexes = marks(Index.class).map(this::index).toList();
        List<CodeBlock> checks = marks(Check.class).map(this::check).toList();
        return MethodSpec.methodBuilder("description")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(EntityDescription.class)
                .addCode("return new $T(\n$>$>", EntityDescription.class)
                .addCode("$T.class,\n", entity.element())
                .addCode("$S,\n$S,\n", entity.table(), entity.readFrom())
                .addCode("$L,\n$L,\n$L);\n$<$<", list(members), list(indexes), list(checks))
                .build();
    }

    private static CodeBlock list(List<CodeBlock> parts) {
        ClassName list = ClassName.get(List.class);
        if (parts.isEmpty()) {
            return CodeBlock.of("$T.of()", list);
        }
        return CodeBlock.builder()
                .add("$T.of(\n$>$>", list)
                .add(CodeBlock.join(parts, ",\n"))
                .add("$<$<)")
                .build();
    }

    private CodeBlock member(MemberType member) {
        List<CodeBlock> arguments = Stream.concat(
                        Stream.of(CodeBlock.of("$S", member.name()), type(member.type())),
                        new MarkCode(sources).of(member).stream())
                .toList();
        return CodeBlock.of("$T.of($L)", Member.class, CodeBlock.join(arguments, ", "));
    }

    private CodeBlock type(TypeMirror type) {
        return switch (type) {
            case DeclaredType declared
            when !declared.getTypeArguments().isEmpty() ->
                CodeBlock.of(
                        "$T.of($T.class, $L)",
                        GenericType.class,
                        sources.types().erasure(type),
                        declared.getTypeArguments().stream().map(this::type).collect(CodeBlock.joining(", ")));
            case WildcardType wildcard ->
                CodeBlock.of(
                        "$T.any($L)",
                        GenericType.class,
                        Optional.ofNullable(wildcard.getExtendsBound())
                                .map(this::type)
                                .orElseGet(() -> CodeBlock.of("$T.class", Object.class)));
            default -> CodeBlock.of("$T.class", sources.types().erasure(type));
        };
    }

    private Stream<AnnotationMirror> marks(Class<?> annotation) {
        return sources.repeated(entity.element(), annotation).stream();
    }

    private CodeBlock index(AnnotationMirror mark) {
        return CodeBlock.of(
                "new $T($S, $L, $L)",
                DeclaredIndex.class,
                sources.member(mark, "name"),
                sources.member(mark, "unique"),
                MarkCode.texts(sources, mark, "value"));
    }

    private CodeBlock check(AnnotationMirror mark) {
        return CodeBlock.of(
                "new $T($S, $S)", DeclaredCheck.class, sources.member(mark, "name"), sources.member(mark, "value"));
    }
}
