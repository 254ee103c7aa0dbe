package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.jakarta.Providers.Owner;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.source.GeneratedMark;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/// Writes the class that implements a Jakarta Data repository: `Users_` for `Users`.
///
/// @param sources the compilation
/// @param problems where mistakes go
/// @param types all entities
record JakartaWriter(Sources sources, Problems problems, EntityTypes types) {

    /// @return empty when the repository is another provider's, or there is a mistake, which was told
    Optional<JavaFile> write(TypeElement repository) {
        Providers providers = new Providers(sources);
        if (!providers.isOurRepository(repository) || !isInterface(repository)) {
            return Optional.empty();
        }
        RepositoryView view = RepositoryView.of(sources, repository);
        if (view.isOfAnother(providers)) {
            return Optional.empty();
        }
        int before = problems.errors();
        Optional<TypeSpec> written = write(view, providers);
        if (problems.errors() > before) {
            return Optional.empty();
        }
        String folder =
                sources.elements().getPackageOf(repository).getQualifiedName().toString();
        return written.map(type -> JavaFile.builder(folder, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build());
    }

    private boolean isInterface(TypeElement repository) {
        boolean fits = repository.getKind() == ElementKind.INTERFACE
                && repository.getTypeParameters().isEmpty()
                && !repository.getModifiers().contains(Modifier.PRIVATE);
        if (!fits) {
            problems.error(
                    repository,
                    "LEX_GEN_614",
                    "Only an interface without type parameters can be implemented.",
                    "Make it an interface that is not private; give its type arguments where it extends.");
        }
        return fits;
    }

    private Optional<TypeSpec> write(RepositoryView view, Providers providers) {
        Entities entities = new Entities(sources, providers, types, view.key());
        view.mentioned().forEach(entities::mention);
        if (!hasPrimary(view, providers, entities)) {
            return Optional.empty();
        }
        Methods methods = new Methods(sources, entities);
        Transactions transactions = new Transactions(new TransactionRules(sources, problems), view.element(), entities);
        Signatures signatures = new Signatures(sources, view.element());
        List<MethodSpec> written = new ArrayList<>();
        for (DeclaredMethod method : view.methods()) {
            try {
                written.add(signatures.write(method, transactions.around(method, methods.body(method))));
            } catch (Mistake mistake) {
                mistake.tell(sources, problems, view.element());
            }
        }
        for (DeclaredMethod method : view.withCode()) {
            transactions.ofCode(method).ifPresent(body -> written.add(signatures.write(method, body)));
        }
        return Optional.of(type(view.element(), entities, written));
    }

    /// Whether the entity of the whole is one, where there is one.
    private boolean hasPrimary(RepositoryView view, Providers providers, Entities entities) {
        Optional<TypeElement> entity = view.entity().or(() -> view.changed(entities));
        if (entity.isEmpty()) {
            return true;
        }
        if (providers.owner(entity.get()) == Owner.US) {
            return entities.primary(entity.get());
        }
        problems.error(
                view.element(),
                "LEX_GEN_600",
                entity.get().getSimpleName() + " is not marked as an entity.",
                "Put dev.lexigram.contracts.mapping.Entity on it.");
        return false;
    }

    private TypeSpec type(TypeElement repository, Entities entities, List<MethodSpec> methods) {
        ClassName name = ClassName.get(repository);
        TypeSpec.Builder type = TypeSpec.classBuilder(String.join("_", name.simpleNames()) + "_")
                .addOriginatingElement(repository)
                .addJavadoc("Implements {@link $T}; written by the compiler.\n", name)
                .addAnnotations(GeneratedMark.beside(repository, sources))
                .addAnnotation(Singleton.class)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(name);
        if (repository.getModifiers().contains(Modifier.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        MethodSpec.Builder constructor = constructor(repository);
        if (entities.databaseIsKept()) {
            type.addField(Database.class, "database", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement("this.database = database");
        }
        for (Entities.Field field : entities.fields()) {
            ClassName entity = ClassName.get(field.entity().element());
            type.addField(FieldSpec.builder(ParameterizedTypeName.get(JakartaTypes.ENTITIES, entity), field.name())
                    .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addStatement(
                    "this.$N = $T.of(database, $T.class, $T.class)",
                    field.name(),
                    JakartaTypes.ENTITIES,
                    entity,
                    TypeName.get(sources.types().erasure(field.key())));
        }
        return type.addMethod(constructor.build()).addMethods(methods).build();
    }

    private MethodSpec.Builder constructor(TypeElement repository) {
        ParameterSpec.Builder database = ParameterSpec.builder(Database.class, "database");
        sources.annotation(repository, JakartaTypes.REPOSITORY)
                .map(mark -> (String) sources.member(mark, "dataStore"))
                .filter(store -> !store.isEmpty())
                .ifPresent(store -> database.addAnnotation(AnnotationSpec.builder(Named.class)
                        .addMember("value", "$S", store)
                        .build()));
        return MethodSpec.constructorBuilder()
                .addJavadoc("A repository on a database.\n")
                .addAnnotation(Inject.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(database.build());
    }
}
