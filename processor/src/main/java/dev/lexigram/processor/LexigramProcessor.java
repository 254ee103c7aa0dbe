package dev.lexigram.processor;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.sql.Transactional;
import dev.lexigram.processor.component.TransactionalClasses;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.entity.EntityWriter;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.repository.Repositories;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
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
            EntityTypes entities, EntityWriter beside, Repositories repositories, TransactionalClasses components) {

        static Work in(ProcessingEnvironment environment) {
            Sources sources = Sources.of(environment);
            Problems problems = new Problems(environment.getMessager());
            EntityTypes entities = new EntityTypes(sources, problems);
            return new Work(
                    entities,
                    new EntityWriter(sources, problems, environment.getFiler(), entities),
                    new Repositories(sources, problems, environment.getFiler(), entities),
                    new TransactionalClasses(environment, sources, problems));
        }

        void round(RoundEnvironment round) {
            entities.newRound();
            beside.round(ElementFilter.typesIn(round.getElementsAnnotatedWith(Entity.class)));
            repositories.round(ElementFilter.typesIn(round.getElementsAnnotatedWith(Repository.class)));
            components.round(round);
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
                Transactional.class.getCanonicalName(),
                TransactionRules.JAKARTA,
                // A component may inherit its transactions.
                "jakarta.inject.Singleton");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!round.processingOver()) {
            Objects.requireNonNull(work, "init comes first").round(round);
        }
        return false;
    }
}
