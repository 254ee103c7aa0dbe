package dev.lexigram.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// Conditions that ArchUnit has no words for. Each says what is wrong with a class, or nothing.
final class Conditions {

    private Conditions() {}

    /// No class has more than two classes between it and the end of the chain, `Object` included.
    static ArchCondition<JavaClass> beShallow() {
        return each(
                "be at most two levels below Object",
                type -> depth(type) > 2
                        ? List.of(type.getName() + " is " + depth(type) + " levels below Object")
                        : List.of());
    }

    private static int depth(JavaClass type) {
        int depth = 0;
        for (var above = type.getSuperclass(); above.isPresent(); depth++) {
            above = above.get().toErasure().getSuperclass();
        }
        return depth;
    }

    static ArchCondition<JavaClass> beClosed() {
        return each(
                "be final, a record, an enum or sealed",
                type -> isOpen(type) ? List.of(type.getName() + " can be extended by anyone") : List.of());
    }

    private static boolean isOpen(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.FINAL) && !type.isEnum() && !type.isSealed();
    }

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return each(
                "be in a package marked @NullMarked",
                type -> type.getPackage()
                                .tryGetAnnotationOfType(NullMarked.class)
                                .isPresent()
                        ? List.of()
                        : List.of("the package of " + type.getName() + " is not @NullMarked"));
    }

    /// Errors extend our base or an error of the JDK that means something, never a bare `RuntimeException`.
    static ArchCondition<JavaClass> extendOurErrorsOrASpeakingOne() {
        Set<String> bare = Set.of(
                RuntimeException.class.getName(),
                Exception.class.getName(),
                Error.class.getName(),
                Throwable.class.getName());
        return each(
                "extend LexigramException or an error of the JDK that says something",
                type -> type
                        .getRawSuperclass()
                        .filter(parent -> bare.contains(parent.getName()))
                        .map(parent -> type.getName() + " extends " + parent.getName())
                        .stream()
                        .toList());
    }

    /// Public methods of public types mention no type for which the test holds.
    static ArchCondition<JavaClass> mentionInPublicMethodsNo(String what, DescribedPredicate<JavaClass> banned) {
        return each(
                "mention no " + what + " in public methods",
                type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> mentioned(method).anyMatch(banned))
                        .map(method -> method.getFullName() + " mentions a type that is " + what)
                        .toList());
    }

    private static Stream<JavaClass> mentioned(JavaMethod method) {
        return Stream.of(method.getAllInvolvedRawTypes().stream(), method.getThrowsClause().getTypes().stream())
                .flatMap(types -> types);
    }

    /// Internal packages are used by the module they belong to: the first two names below the root.
    static ArchCondition<JavaClass> useInternalsOnlyOfTheirModule(String root) {
        Function<JavaClass, String> module =
                type -> type.getPackageName().substring(root.length()).split("\\.")[1];
        DescribedPredicate<JavaClass> internal = JavaClass.Predicates.resideInAPackage(root + "..internal..");
        return each(
                "use internal packages of their own module only",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> internal.test(dependency.getTargetClass()))
                        .filter(dependency ->
                                !module.apply(dependency.getTargetClass()).equals(module.apply(type)))
                        .map(dependency -> dependency.getDescription())
                        .toList());
    }

    /// The source catches `Throwable` or `Exception` only where the list, name below the root to reason, allows
    /// it.
    ///
    /// Read from the source, for in class files every try-with-resources catches `Throwable`.
    static ArchCondition<JavaClass> catchNarrowly(String root, Map<String, String> allowed) {
        Map<String, List<Path>> sources = Project.current().sources().stream()
                .collect(Collectors.groupingBy(path -> path.getFileName().toString()));
        return each("catch Throwable or Exception only where listed", type -> {
            if (!type.isTopLevelClass() || allowed.containsKey(type.getName().substring(root.length() + 1))) {
                return List.of();
            }
            return sourcesOf(type, sources)
                    .map(path -> SourceOutline.of(Project.read(path)).caught())
                    .filter(caught -> caught.contains("Throwable") || caught.contains("Exception"))
                    .map(caught -> type.getName() + " catches Throwable or Exception")
                    .toList();
        });
    }

    private static Stream<Path> sourcesOf(JavaClass type, Map<String, List<Path>> sources) {
        String file = type.getSource().flatMap(Source::getFileName).orElse(type.getSimpleName() + ".java");
        Path below = Path.of(type.getPackageName().replace('.', '/'), file);
        return sources.getOrDefault(file, List.of()).stream().filter(path -> path.endsWith(below));
    }

    /// Every backend has a test that implements the suite, or the list, `backend:Suite` to reason, excuses it.
    static ArchCondition<JavaClass> beKeptIn(List<String> backendPackages, Map<String, String> excused) {
        return each(
                "be kept by a test of every backend",
                suite -> backendPackages.stream()
                        .filter(backend -> !excused.containsKey(
                                backend.substring(backend.lastIndexOf('.') + 1) + ":" + suite.getSimpleName()))
                        .filter(backend -> suite.getAllSubclasses().stream()
                                .noneMatch(test -> !test.isInterface()
                                        && test.getPackageName().startsWith(backend)))
                        .map(backend -> suite.getName() + " is kept by no test in " + backend)
                        .toList());
    }

    private static ArchCondition<JavaClass> each(String description, Function<JavaClass, Collection<String>> wrongs) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                wrongs.apply(type).forEach(wrong -> events.add(SimpleConditionEvent.violated(type, wrong)));
            }
        };
    }
}
