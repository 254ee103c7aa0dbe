package dev.lexigram.processor.repository;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodReader;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.schema.SchemaChecks;
import dev.lexigram.processor.source.GeneratedMark;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.manifest.ManifestEntry;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// Writes the class that implements a repository's interface: `UserRepository_` for `UserRepository`.
///
/// @param sources the compilation
/// @param problems where mistakes go
/// @param types all entities
/// @param schema what native statements are held against
record RepositoryWriter(Sources sources, Problems problems, EntityTypes types, SchemaChecks schema) {

    private static final ClassName EXTERNAL = ClassName.get("io.avaje.inject", "External");

    /// What is written for a repository.
    ///
    /// @param source its class
    /// @param database the name of its database, or empty
    /// @param statements what it says in the database's own language
    /// @param entities what it is about
    record Written(JavaFile source, String database, List<ManifestEntry> statements, List<EntityType> entities) {}

    /// @return empty when there is a mistake, which was told
    Optional<Written> write(TypeElement repository) {
        int before = problems.errors();
        Optional<Written> written =
                new RepositoryReader(sources, problems).read(repository).map(this::write);
        return problems.errors() > before ? Optional.empty() : written;
    }

    private Written write(RepositoryType repository) {
        List<ExecutableElement> declaredMethods = methods(repository.element());
        RepositoryFields fields = new RepositoryFields(parameters(declaredMethods));
        EntityFields entities = new EntityFields(repository, sources, problems, types, fields);
        MethodBodies bodies = new MethodBodies(entities, schema);
        MethodWriter writer =
                new MethodWriter(sources, new TransactionRules(sources, problems), repository, fields.database());
        List<MethodSpec> methods = new ArrayList<>();
        for (ExecutableElement method : declaredMethods) {
            DeclaredMethod declared = new MethodReader(sources).read(repository.element(), method);
            bodies.of(declared).ifPresent(body -> methods.add(writer.write(declared, body)));
        }
        TypeSpec type = type(repository, fields, writer, methods);
        return new Written(file(repository, type), repository.database(), bodies.entries(), fields.entities());
    }

    private JavaFile file(RepositoryType repository, TypeSpec type) {
        String folder = sources.elements()
                .getPackageOf(repository.element())
                .getQualifiedName()
                .toString();
        return JavaFile.builder(folder, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }

    private List<ExecutableElement> methods(TypeElement repository) {
        return ElementFilter.methodsIn(sources.elements().getAllMembers(repository)).stream()
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && !sources.is(sources.declaring(method).asType(), Object.class))
                .toList();
    }

    private static Set<String> parameters(List<ExecutableElement> methods) {
        return methods.stream()
                .flatMap(method -> method.getParameters().stream())
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    private TypeSpec type(
            RepositoryType repository, RepositoryFields fields, MethodWriter writer, List<MethodSpec> methods) {
        ClassName name = ClassName.get(repository.element());
        TypeSpec.Builder type = TypeSpec.classBuilder(String.join("_", name.simpleNames()) + "_")
                .addOriginatingElement(repository.element())
                .addJavadoc("Implements {@link $T}; written by the compiler.\n", name)
                .addAnnotations(GeneratedMark.beside(repository.element(), sources))
                .addAnnotation(Singleton.class)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(name);
        if (repository.element().getModifiers().contains(Modifier.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        writer.options().forEach(type::addField);
        type.addField(Database.class, fields.database(), Modifier.PRIVATE, Modifier.FINAL);
        fields.all()
                .forEach(field ->
                        type.addField(FieldSpec.builder(field.type(), field.name(), Modifier.PRIVATE, Modifier.FINAL)
                                .build()));
        return type.addMethod(constructor(repository, fields))
                .addMethods(methods)
                .build();
    }

    private MethodSpec constructor(RepositoryType repository, RepositoryFields fields) {
        ParameterSpec.Builder database = ParameterSpec.builder(Database.class, "database");
        if (sources.elements().getTypeElement(EXTERNAL.canonicalName()) != null) {
            // The wiring is told that the application binds it.
            database.addAnnotation(EXTERNAL);
        }
        if (!repository.database().isEmpty()) {
            database.addAnnotation(AnnotationSpec.builder(Named.class)
                    .addMember("value", "$S", repository.database())
                    .build());
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("this.$N = database", fields.database());
        fields.all().forEach(field -> code.add("this.$N = $L;\n", field.name(), field.value()));
        return MethodSpec.constructorBuilder()
                .addJavadoc("A repository on a database.\n")
                .addAnnotation(Inject.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(database.build())
                .addCode(code.build())
                .build();
    }
}
