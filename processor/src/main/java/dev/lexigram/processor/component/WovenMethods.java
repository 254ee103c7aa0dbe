package dev.lexigram.processor.component;

import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// The methods of a class, inherited ones too, that run in transactions. Immutable.
///
/// @param sources the compilation
/// @param type the class
/// @param own those that are marked themselves, or public in a class that is
record WovenMethods(Sources sources, TypeElement type, List<ExecutableElement> own) {

    /// The container calls these by itself, while the object or the application comes and goes.
    private static final Set<String> LIFE_CYCLE = Set.of("PostConstruct", "PreDestroy", "Inject");

    WovenMethods {
        own = List.copyOf(own);
    }

    static WovenMethods of(Sources sources, TransactionRules rules, TypeElement type) {
        return new WovenMethods(
                sources,
                type,
                ElementFilter.methodsIn(sources.elements().getAllMembers(type)).stream()
                        .filter(method -> !isOfObject(sources, method))
                        .filter(method -> !method.getModifiers().contains(Modifier.STATIC)
                                && !method.getModifiers().contains(Modifier.PRIVATE)
                                && !method.getModifiers().contains(Modifier.ABSTRACT))
                        .filter(method -> rules.isMarked(method) || isOfMarkedClass(rules, method, type))
                        .toList());
    }

    private static boolean isOfMarkedClass(TransactionRules rules, ExecutableElement method, TypeElement type) {
        return method.getModifiers().contains(Modifier.PUBLIC)
                && rules.isTransactional(method, type)
                && method.getAnnotationMirrors().stream()
                        .noneMatch(mark -> LIFE_CYCLE.contains(mark.getAnnotationType()
                                .asElement()
                                .getSimpleName()
                                .toString()));
    }

    /// Also a method that overrides one of `Object`: nobody means a transaction there.
    private static boolean isOfObject(Sources sources, ExecutableElement method) {
        TypeElement object = sources.elements().getTypeElement(Object.class.getCanonicalName());
        return object.equals(method.getEnclosingElement())
                || ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                        .anyMatch(root -> method.getEnclosingElement() instanceof TypeElement declaring
                                && sources.elements().overrides(method, root, declaring));
    }

    boolean isEmpty() {
        return own.isEmpty();
    }

    boolean contains(Element method) {
        return own.stream().anyMatch(method::equals);
    }

    boolean hasFinal() {
        return own.stream().anyMatch(WovenMethods::isFinal);
    }

    private static boolean isFinal(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.FINAL);
    }

    /// Tells of what would stay without a transaction although its class has an annotation, and of what cannot be
    /// passed on.
    void check(TransactionRules rules, Problems problems) {
        own.stream()
                .filter(method -> isFinal(method) && !rules.isMarked(method))
                .forEach(method -> {
                    boolean inherited = !type.equals(method.getEnclosingElement());
                    problems.error(
                            inherited ? type : method,
                            "LEX_GEN_501",
                            "The method '" + method.getSimpleName()
                                    + "' is final: no generated class can run it in a transaction.",
                            "Remove 'final', or move the annotation from the class to its other methods.");
                });
        own.stream()
                .filter(method ->
                        method.getThrownTypes().stream().anyMatch(thrown -> sources.is(thrown, Throwable.class)))
                .forEach(method -> problems.error(
                        method,
                        "LEX_GEN_507",
                        "The transactional method '" + method.getSimpleName() + "' throws Throwable.",
                        "Declare the exceptions that it throws."));
    }
}
