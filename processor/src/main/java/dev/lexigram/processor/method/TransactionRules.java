package dev.lexigram.processor.method;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.sql.Transactional;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// What the annotations of a method and its class say about its transaction: ours, or `@Transactional` of Jakarta
/// Transactions. The method's counts whole instead of its class's. Used by one thread, for one compilation.
public final class TransactionRules {

    /// The annotation of Jakarta Transactions, by its name: it need not be there.
    public static final String JAKARTA = "jakarta.transaction.Transactional";

    private final Sources sources;
    private final Problems problems;
    private final TransactionChecks checks;
    private final Set<Element> checked = new HashSet<>();

    public TransactionRules(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
        this.checks = new TransactionChecks(sources, problems);
    }

    /// The options as an expression, such as `TxOptions.requiresNew().retry(3)`; empty where neither the method nor
    /// its class says anything. What contradicts itself is told once, where it stands.
    ///
    /// @param type the class or repository that has the method, perhaps by inheritance
    public Optional<CodeBlock> options(ExecutableElement method, TypeElement type) {
        return mark(method, type).map(this::demand).map(TransactionDemand::code);
    }

    /// The name of the database, or an empty text where none is said.
    public String database(ExecutableElement method, TypeElement type) {
        return mark(method, type)
                .map(this::demand)
                .map(TransactionDemand::database)
                .orElse("");
    }

    /// Tells what is wrong with an annotation that stands on the element itself.
    public void check(Element element) {
        own(element).ifPresent(this::demand);
    }

    /// Whether one of the annotations stands on the element itself.
    public boolean isMarked(Element element) {
        return own(element).isPresent();
    }

    /// Whether an annotation of the method itself, or its absence and one of the class, makes it transactional.
    public boolean isTransactional(ExecutableElement method, TypeElement type) {
        return mark(method, type).isPresent();
    }

    private Optional<Mark> mark(ExecutableElement method, TypeElement type) {
        return own(method)
                .or(() -> inherited(type))
                .or(() -> method.getEnclosingElement() instanceof TypeElement declaring
                        ? inherited(declaring)
                        : Optional.empty());
    }

    /// Of a class also that of its superclasses, as both annotations are inherited.
    private Optional<Mark> inherited(TypeElement type) {
        Optional<Mark> own = own(type);
        return own.isPresent() ? own : sources.element(type.getSuperclass()).flatMap(this::inherited);
    }

    private Optional<Mark> own(Element element) {
        Optional<AnnotationMirror> ours = sources.annotation(element, Transactional.class);
        Optional<AnnotationMirror> theirs = sources.annotation(element, JAKARTA);
        if (ours.isPresent() && theirs.isPresent() && checked.add(element)) {
            problems.error(
                    element,
                    theirs.get(),
                    null,
                    "LEX_GEN_504",
                    "There are two annotations for one transaction.",
                    "Remove one of them.");
        }
        return ours.map(found -> new Mark(element, found, true))
                .or(() -> theirs.map(found -> new Mark(element, found, false)));
    }

    private TransactionDemand demand(Mark mark) {
        TransactionDemand demand = mark.isOurs()
                ? TransactionDemand.ours(sources, mark.annotation())
                : TransactionDemand.jakarta(sources, mark.annotation());
        if (checked.add(mark.element())) {
            checks.check(mark, demand);
            checkDatabase(mark, demand);
        }
        return demand;
    }

    /// A repository has one database for all of its methods.
    private void checkDatabase(Mark mark, TransactionDemand demand) {
        Element type = mark.element() instanceof ExecutableElement method ? sources.declaring(method) : mark.element();
        sources.annotation(type, Repository.class)
                .filter(repository -> !demand.database().isEmpty()
                        && !demand.database().equals(sources.member(repository, "database")))
                .ifPresent(repository -> problems.error(
                        mark.element(),
                        mark.annotation(),
                        "database",
                        "LEX_GEN_508",
                        "The transaction is of database '" + demand.database()
                                + "', and the repository works on another one.",
                        "Say the database once, in @Repository(database = …)."));
    }

    /// An annotation and where it stands.
    ///
    /// @param isOurs whether it is that of this library
    record Mark(Element element, AnnotationMirror annotation, boolean isOurs) {}
}
