package dev.lexigram.processor.component;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.sql.Transactional;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// Finds the classes with transactional methods and writes a subclass for each: `UserService_` beside
/// `UserService`. Used by one thread, for one compilation.
public final class TransactionalClasses {

    private final ProcessingEnvironment environment;
    private final Sources sources;
    private final Problems problems;
    private final TransactionRules rules;
    private final Optional<SelfCalls> calls;

    public TransactionalClasses(ProcessingEnvironment environment, Sources sources, Problems problems) {
        this.environment = environment;
        this.sources = sources;
        this.problems = problems;
        this.rules = new TransactionRules(sources, problems);
        this.calls = SelfCalls.ifJavac(environment, rules);
    }

    /// Checks every annotation of a round, and writes the classes.
    public void round(RoundEnvironment round) {
        marked(round).forEach(rules::check);
        classes(round.getRootElements()).forEach(this::write);
    }

    private Set<Element> marked(RoundEnvironment round) {
        Set<Element> found = new LinkedHashSet<>(round.getElementsAnnotatedWith(Transactional.class));
        TypeElement jakarta = sources.elements().getTypeElement(TransactionRules.JAKARTA);
        if (jakarta != null) {
            found.addAll(round.getElementsAnnotatedWith(jakarta));
        }
        return found;
    }

    private Stream<TypeElement> classes(Iterable<? extends Element> elements) {
        return ElementFilter.typesIn(Set.copyOf(list(elements))).stream()
                .flatMap(type -> Stream.concat(Stream.of(type), classes(type.getEnclosedElements())));
    }

    private static Set<Element> list(Iterable<? extends Element> elements) {
        Set<Element> all = new LinkedHashSet<>();
        elements.forEach(all::add);
        return all;
    }

    private void write(TypeElement type) {
        if (!isExtensible(type) || !hasMarks(type)) {
            return;
        }
        WovenMethods methods = WovenMethods.of(sources, rules, type);
        calls.ifPresent(found -> found.check(type, methods));
        int before = problems.errors();
        methods.check(rules, problems);
        if (methods.isEmpty() || methods.hasFinal()) {
            return;
        }
        Optional<ExecutableElement> constructor = new Constructors(sources, problems).of(type);
        if (constructor.isPresent() && problems.errors() == before) {
            try {
                new WovenClass(sources, rules, type, methods)
                        .file(constructor.get())
                        .writeTo(environment.getFiler());
            } catch (IOException e) {
                problems.error(
                        type,
                        "LEX_GEN_509",
                        "The class with the transactions cannot be written: " + e.getMessage() + ".",
                        "");
            }
        }
    }

    private boolean isExtensible(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && !type.getModifiers().contains(Modifier.FINAL)
                && sources.annotation(type, Repository.class).isEmpty();
    }

    /// Cheap for the many classes that have none.
    private boolean hasMarks(TypeElement type) {
        if (type.getQualifiedName().toString().startsWith("java.")) {
            return false;
        }
        return rules.isMarked(type)
                || type.getEnclosedElements().stream()
                        .anyMatch(member -> member.getKind() == ElementKind.METHOD && rules.isMarked(member))
                || sources.element(type.getSuperclass()).filter(this::hasMarks).isPresent();
    }
}
