package dev.lexigram.app;

import io.avaje.inject.spi.AvajeModule;
import io.avaje.inject.spi.DependencyMeta;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The named objects that compile-time beans ask for, read from the generated wiring.
///
/// The generated module lists required types but not names, and a scope that holds one object of a type hands it
/// out under any name: a bean asking for `@Named("analytics")` would silently get the main database. The names
/// stand in annotations that the class file keeps but reflection does not show.
final class CompiledNeeds {

    private static final String META = DependencyMeta.class.descriptorString();

    private CompiledNeeds() {}

    /// What the module asks for by name, as `type:name`.
    static Set<String> named(AvajeModule module) {
        String file = "/" + module.getClass().getName().replace('.', '/') + ".class";
        try (InputStream bytes = module.getClass().getResourceAsStream(file)) {
            return bytes == null ? Set.of() : named(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The generated wiring cannot be read.", unreadable);
        }
    }

    private static Set<String> named(byte[] classFile) {
        return ClassFile.of().parse(classFile).methods().stream()
                .flatMap(CompiledNeeds::annotations)
                .filter(each -> each.className().stringValue().equals(META))
                .flatMap(CompiledNeeds::dependencies)
                .map(need -> need.startsWith("soft:") ? need.substring("soft:".length()) : need)
                .filter(need -> need.indexOf(':') > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Annotation> annotations(MethodModel method) {
        return method.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream());
    }

    private static Stream<String> dependencies(Annotation annotation) {
        return annotation.elements().stream()
                .filter(element -> element.name().stringValue().equals("dependsOn"))
                .map(element -> element.value())
                .flatMap(value ->
                        value instanceof AnnotationValue.OfArray array ? array.values().stream() : Stream.empty())
                .flatMap(value -> value instanceof AnnotationValue.OfString text
                        ? Stream.of(text.stringValue())
                        : Stream.empty());
    }
}
