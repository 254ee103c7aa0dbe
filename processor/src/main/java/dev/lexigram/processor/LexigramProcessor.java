package dev.lexigram.processor;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.sql.Transactional;
import dev.lexigram.processor.component.TransactionalClasses;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.entity.EntityWriter;
import dev.lexigram.processor.jakarta.JakartaRepositories;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.repository.Repositories;
import dev.lexigram.processor.schema.SchemaChecks;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// The annotation processor of the library. The compiler makes and calls it, in one thread.
public final class LexigramProcessor extends AbstractProcessor {

    private @Nullable Work work;

    /// What one compilation needs.
    private record Work(
            Sources sources,
            EntityTypes entities,
            EntityWriter beside,
            Repositories repositories,
            JakartaRepositories jakarta,
            TransactionalClasses components,
            SchemaChecks schema) {

        static Work in(ProcessingEnvironment environment) {
            Sources sources = Sources.of(environment);
            Problems problems = new Problems(environment.getMessager());
            EntityTypes entities = new EntityTypes(sources, problems);
            SchemaChecks schema = new SchemaChecks(problems, environment.getOptions());
            return new Work(
                    sources,
                    entities,
                    new EntityWriter(sources, problems, environment.getFiler(), entities),
                    new Repositories(sources, problems, environment.getFiler(), entities, schema),
                    new JakartaRepositories(sources, problems, environment.getFiler(), entities),
                    new TransactionalClasses(environment, sources, problems),
                    schema);
        }

        void round(RoundEnvironment round) {
            entities.newRound();
            Set<TypeElement> marked = new LinkedHashSet<>(annotated(round, Entity.class.getCanonicalName()));
            if (sources.takesPersistence()) {
                marked.addAll(annotated(round, Sources.PERSISTENCE_ENTITY));
            }
            beside.round(marked);
            repositories.round(annotated(round, Repository.class.getCanonicalName()));
            jakarta.round(annotated(round, JakartaRepositories.ANNOTATION));
            components.round(round);
        }

        /// The classes with an annotation that the compilation may not know.
        private Set<TypeElement> annotated(RoundEnvironment round, String annotation) {
            TypeElement mark = sources.elements().getTypeElement(annotation);
            return mark == null ? Set.of() : ElementFilter.typesIn(round.getElementsAnnotatedWith(mark));
        }
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        work = Work.in(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                Entity.class.getCanonicalName(),
                Repository.class.getCanonicalName(),
                JakartaRepositories.ANNOTATION,
                Sources.PERSISTENCE_ENTITY,
                Transactional.class.getCanonicalName(),
                TransactionRules.JAKARTA,
                // A component may inherit its transactions.
                "jakarta.inject.Singleton");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(Sources.PERSISTENCE_OPTION, SchemaChecks.MIGRATIONS, SchemaChecks.PLACEHOLDERS);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Work now = Objects.requireNonNull(work, "init comes first");
        if (round.processingOver()) {
            now.schema().close();
        } else {
            now.round(round);
        }
        return false;
    }
}
