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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What compile-time beans ask for by name, and which they are, read from the generated wiring.
///
/// The generated module lists required types but not names, and a scope that holds one object of a type hands it
/// out under any name: a bean asking for `@Named("analytics")` would silently get the main database. The names
/// stand in annotations that the class file keeps but reflection does not show.
final class CompiledNeeds {

    private static final String META = DependencyMeta.class.descriptorString();

    private CompiledNeeds() {}

    /// What the module asks for by name, as `type:name`.
    static Set<String> named(AvajeModule module) {
        return metas(module).stream()
                .flatMap(meta -> texts(meta, "dependsOn"))
                .map(need -> need.startsWith("soft:") ? need.substring("soft:".length()) : need)
                .filter(need -> need.indexOf(':') > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The classes that the module makes, by name; the module itself lists the public ones alone.
    static Set<String> made(AvajeModule module) {
        return metas(module).stream()
                .flatMap(meta -> texts(meta, "type"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The types by which what the module makes can be asked for.
    static Set<String> provided(AvajeModule module) {
        return metas(module).stream()
                .flatMap(meta -> Stream.concat(texts(meta, "type"), texts(meta, "provides")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Annotation> metas(AvajeModule module) {
        String file = "/" + module.getClass().getName().replace('.', '/') + ".class";
        try (InputStream bytes = module.getClass().getResourceAsStream(file)) {
            return bytes == null ? List.of() : metas(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The generated wiring cannot be read.", unreadable);
        }
    }

    private static List<Annotation> metas(byte[] classFile) {
        return ClassFile.of().parse(classFile).methods().stream()
                .flatMap(CompiledNeeds::annotations)
                .filter(each -> each.className().stringValue().equals(META))
                .toList();
    }

    private static Stream<Annotation> annotations(MethodModel method) {
        return method.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream());
    }

    private static Stream<String> texts(Annotation annotation, String member) {
        return annotation.elements().stream()
                .filter(element -> element.name().stringValue().equals(member))
                .map(element -> element.value())
                .flatMap(value ->
                        value instanceof AnnotationValue.OfArray array ? array.values().stream() : Stream.of(value))
                .flatMap(value -> value instanceof AnnotationValue.OfString text
                        ? Stream.of(text.stringValue())
                        : Stream.empty());
    }
}
