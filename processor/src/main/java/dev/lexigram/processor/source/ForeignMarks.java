package dev.lexigram.processor.source;

import com.palantir.javapoet.AnnotationSpec;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// The annotations of others on a method. They are copied to the written one, as others may look there, such as
/// what weaves in its checks.
public final class ForeignMarks {

    private static final List<String> OWN = List.of("dev.lexigram.", "java.lang.", "jakarta.data.", "org.jspecify.");
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private ForeignMarks() {}

    /// Those of a method.
    public static List<AnnotationSpec> of(Element method) {
        return method.getAnnotationMirrors().stream()
                .filter(ForeignMarks::isForeign)
                .map(AnnotationSpec::get)
                .toList();
    }

    private static boolean isForeign(AnnotationMirror mark) {
        String name = ((TypeElement) mark.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
        return OWN.stream().noneMatch(name::startsWith) && !name.equals(TRANSACTIONAL);
    }
}
