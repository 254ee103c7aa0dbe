package dev.lexigram.processor.entity;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.CreatedAt;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.ManyToMany;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.contracts.mapping.ReadOnly;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.TenantId;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.UpdatedAt;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.mapping.Mark;
import dev.lexigram.sql.mapping.StoredAs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/// Writes what is declared about a member: for each annotation a mark, in the order in which the engine reads
/// annotations itself.
///
/// @param sources the compiler's
record MarkCode(Sources sources) {

    private static final Map<Class<?>, Mark.Plain> PLAIN = new LinkedHashMap<>();

    static {
        PLAIN.put(Id.class, Mark.Plain.ID);
        PLAIN.put(Version.class, Mark.Plain.VERSION);
        PLAIN.put(CreatedAt.class, Mark.Plain.CREATED_AT);
        PLAIN.put(UpdatedAt.class, Mark.Plain.UPDATED_AT);
        PLAIN.put(SoftDelete.class, Mark.Plain.SOFT_DELETE);
        PLAIN.put(ReadOnly.class, Mark.Plain.READ_ONLY);
        PLAIN.put(Json.class, Mark.Plain.JSON);
        PLAIN.put(NotNull.class, Mark.Plain.NOT_NULL);
        PLAIN.put(Unique.class, Mark.Plain.UNIQUE);
        PLAIN.put(TenantId.class, Mark.Plain.TENANT_ID);
    }

    List<CodeBlock> of(MemberType member) {
        List<CodeBlock> marks = new ArrayList<>();
        PLAIN.forEach((annotation, mark) ->
                add(marks, member, annotation, found -> CodeBlock.of("$T.$L", Mark.Plain.class, mark)));
        add(marks, member, ColumnName.class, mark -> CodeBlock.of("new $T($S)", Mark.ColumnNamed.class, text(mark)));
        marks.addAll(persistence(member));
        add(marks, member, Length.class, this::limited);
        add(marks, member, References.class, this::referring);
        add(
                marks,
                member,
                StoredAs.class,
                mark -> CodeBlock.of("new $T($T::new)", Mark.Coded.class, sources.member(mark, "value")));
        add(marks, member, Generated.class, this::made);
        add(
                marks,
                member,
                OneToMany.class,
                mark -> CodeBlock.of(
                        "new $T($S, $L)", Mark.HasMany.class, sources.member(mark, "mappedBy"), texts(mark)));
        add(marks, member, ManyToOne.class, mark -> CodeBlock.of("new $T($S)", Mark.BelongsTo.class, text(mark)));
        add(marks, member, ManyToMany.class, this::through);
        return marks;
    }

    /// What Jakarta Persistence says of a member, where it is looked at.
    private List<CodeBlock> persistence(MemberType member) {
        List<CodeBlock> marks = new ArrayList<>();
        sources.persistence(member.element(), "Column", "name")
                .ifPresent(name -> marks.add(CodeBlock.of("new $T($S)", Mark.ColumnNamed.class, name)));
        sources.persistence(member.element(), "Basic", "optional")
                .or(() -> sources.persistence(member.element(), "Column", "nullable"))
                .filter("false"::equals)
                .ifPresent(never -> marks.add(CodeBlock.of("$T.$L", Mark.Plain.class, Mark.Plain.NOT_NULL)));
        sources.persistence(member.element(), "GeneratedValue", "strategy")
                .ifPresent(strategy -> marks.add(CodeBlock.of(
                        "new $T($T.$L, $S)", Mark.Made.class, Generated.Strategy.class, Generated.Strategy.AUTO, "")));
        return marks;
    }

    private void add(
            List<CodeBlock> marks, MemberType member, Class<?> annotation, Function<AnnotationMirror, CodeBlock> code) {
        sources.annotation(member.element(), annotation).map(code).ifPresent(marks::add);
    }

    private Object text(AnnotationMirror mark) {
        return sources.member(mark, "value");
    }

    private CodeBlock texts(AnnotationMirror mark) {
        return texts(sources, mark, "orderBy");
    }

    /// A list of texts that a member of an annotation names.
    static CodeBlock texts(Sources sources, AnnotationMirror mark, String member) {
        return sources.members(mark, member).stream()
                .map(value -> CodeBlock.of("$S", value.getValue()))
                .collect(CodeBlock.joining(", ", "List.of(", ")"));
    }

    private CodeBlock limited(AnnotationMirror mark) {
        boolean any = (int) sources.member(mark, "value") == Length.UNLIMITED;
        CodeBlock longest =
                any ? CodeBlock.of("$T.UNLIMITED", Length.class) : CodeBlock.of("$L", sources.member(mark, "value"));
        return CodeBlock.of("new $T($L, $L)", Mark.Limited.class, longest, sources.member(mark, "min"));
    }

    private CodeBlock referring(AnnotationMirror mark) {
        return CodeBlock.of(
                "new $T($T.class, $T.$L)",
                Mark.Referring.class,
                sources.member(mark, "value"),
                References.OnDelete.class,
                constant(mark, "onDelete"));
    }

    private CodeBlock made(AnnotationMirror mark) {
        TypeMirror by = (TypeMirror) sources.member(mark, "by");
        if (!sources.is(by, KeyGenerator.None.class)) {
            return CodeBlock.of("new $T($T::new)", Mark.Made.class, by);
        }
        return CodeBlock.of(
                "new $T($T.$L, $S)",
                Mark.Made.class,
                Generated.Strategy.class,
                constant(mark, "strategy"),
                sources.member(mark, "sequence"));
    }

    private CodeBlock through(AnnotationMirror mark) {
        return CodeBlock.of(
                "new $T($S, $S, $S, $L)",
                Mark.HasManyThrough.class,
                sources.member(mark, "table"),
                sources.member(mark, "own"),
                sources.member(mark, "other"),
                texts(mark));
    }

    private String constant(AnnotationMirror mark, String member) {
        return ((VariableElement) sources.member(mark, member)).getSimpleName().toString();
    }
}
