package dev.lexigram.processor.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.declare.Delete;
import dev.lexigram.contracts.declare.Find;
import dev.lexigram.contracts.declare.Insert;
import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Save;
import dev.lexigram.contracts.declare.Sql;
import dev.lexigram.contracts.declare.Update;
import dev.lexigram.contracts.declare.Upsert;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.repository.EntityFields.Handle;
import dev.lexigram.processor.schema.SchemaChecks;
import dev.lexigram.processor.statement.NativeStatements;
import dev.lexigram.sql.manifest.ManifestEntry;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/// Decides what is written for each method of a repository.
final class MethodBodies {

    private static final List<String> OWN =
            List.of("dev.lexigram.contracts.repository.", "dev.lexigram.contracts.sql.");

    private final EntityFields fields;
    private final Map<Class<? extends Annotation>, MethodKind> kinds = new LinkedHashMap<>();
    private final List<ManifestEntry> entries;

    /// @param schema what native statements are held against
    MethodBodies(EntityFields fields, SchemaChecks schema) {
        this.fields = fields;
        kinds.put(Query.class, new QueryMethods(fields));
        kinds.put(Find.class, new FindMethods(fields));
        kinds.put(Insert.class, new LifecycleMethods(fields, "create", "insertAll", true));
        kinds.put(Update.class, new LifecycleMethods(fields, "update", "updateAll", true));
        kinds.put(Save.class, new LifecycleMethods(fields, "save", "saveAll", true));
        kinds.put(Upsert.class, new LifecycleMethods(fields, "upsert", "upsertAll", false));
        kinds.put(Delete.class, new DeleteMethods(fields));
        NativeMethods statements =
                new NativeMethods(new NativeStatements(fields.sources(), fields.problems(), schema), fields.fields());
        kinds.put(Sql.class, statements);
        kinds.put(Sql.All.class, statements);
        entries = statements.entries();
    }

    /// What tools are told of the methods that were read.
    List<ManifestEntry> entries() {
        return List.copyOf(entries);
    }

    /// @return empty when nothing is written: the method is inherited as it is, or a mistake was told
    Optional<MethodBody> of(DeclaredMethod method) {
        Map<AnnotationMirror, MethodKind> marked = new LinkedHashMap<>();
        kinds.forEach((annotation, kind) ->
                fields.sources().annotation(method.element(), annotation).ifPresent(mark -> marked.put(mark, kind)));
        checkModifying(method);
        boolean open = method.element().getModifiers().contains(Modifier.ABSTRACT);
        if (marked.size() > 1) {
            return wrong(
                    method,
                    "LEX_GEN_202",
                    "The method does several things: " + names(marked) + ".",
                    "Leave one of them.");
        }
        if (!marked.isEmpty() && !open) {
            return wrong(
                    method,
                    "LEX_GEN_203",
                    "The method has code of its own, so " + names(marked) + " has no effect.",
                    "Take off the annotation or the code.");
        }
        if (!marked.isEmpty()) {
            Map.Entry<AnnotationMirror, MethodKind> only =
                    marked.entrySet().iterator().next();
            return only.getValue().body(method, only.getKey());
        }
        return open ? inherited(method) : own(method);
    }

    private void checkModifying(DeclaredMethod method) {
        if (fields.sources().repeated(method.element(), Sql.class).isEmpty()) {
            fields.sources()
                    .annotation(method.element(), Modifying.class)
                    .ifPresent(mark -> fields.problems()
                            .error(
                                    method.element(),
                                    mark,
                                    null,
                                    "LEX_GEN_222",
                                    "@Modifying belongs to @Sql, which the method has not.",
                                    "Take it off, or add the statement."));
        }
    }

    private static String names(Map<AnnotationMirror, MethodKind> marked) {
        return marked.keySet().stream()
                .map(mark -> "@" + mark.getAnnotationType().asElement().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    /// What the interfaces of the library ask for, the entity's repository has.
    private Optional<MethodBody> inherited(DeclaredMethod method) {
        if (!isOwn(fields.sources().declaring(method.element()))) {
            return wrong(
                    method,
                    "LEX_GEN_201",
                    "Nothing says what the method does.",
                    "Annotate it with @Query, @Sql, @Find, @Insert, @Update, @Save, @Upsert or @Delete, or give it code.");
        }
        Optional<Handle> handle = fields.of()
                .entity()
                .flatMap(fields.types()::of)
                .flatMap(entity -> fields.handle(fields.of().element(), entity));
        return handle.map(found -> {
            CodeBlock call = CodeBlock.of("$N.$N($L)", found.field(), method.name(), arguments(method));
            return switch (method.result().form()) {
                case VOID -> new MethodBody.Act(call);
                default -> new MethodBody.Value(call);
            };
        });
    }

    private static boolean isOwn(TypeElement declaring) {
        String name = declaring.getQualifiedName().toString();
        return OWN.stream().anyMatch(name::startsWith);
    }

    private static CodeBlock arguments(DeclaredMethod method) {
        return method.parameters().stream()
                .map(parameter -> CodeBlock.of("$N", parameter.variable()))
                .collect(CodeBlock.joining(", "));
    }

    private Optional<MethodBody> own(DeclaredMethod method) {
        boolean callable = method.element().getModifiers().contains(Modifier.DEFAULT);
        if (!callable || isOwn(fields.sources().declaring(method.element()))) {
            return Optional.empty();
        }
        if (method.type().getThrownTypes().size() > 1) {
            return wrong(
                    method,
                    "LEX_GEN_218",
                    "The method declares several exceptions.",
                    "Declare at most one: their common class.");
        }
        ClassName repository = ClassName.get(fields.of().element());
        return Optional.of(
                new MethodBody.Own(CodeBlock.of("$T.super.$N($L)", repository, method.name(), arguments(method))));
    }

    private Optional<MethodBody> wrong(DeclaredMethod method, String code, String sentence, String hint) {
        fields.problems().error(method.element(), code, sentence, hint);
        return Optional.empty();
    }
}
