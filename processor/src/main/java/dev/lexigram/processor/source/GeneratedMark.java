package dev.lexigram.processor.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;

/// The annotation `javax.annotation.processing.Generated` of what is written.
public final class GeneratedMark {

    private static final ClassName NAME = ClassName.get("javax.annotation.processing", "Generated");

    private GeneratedMark() {}

    /// The annotation for a class beside a source; none in a module that does not read `java.compiler`, where it
    /// could not be named.
    public static List<AnnotationSpec> beside(Element source, Sources sources) {
        ModuleElement module = sources.elements().getModuleOf(source);
        boolean known = module == null
                ? sources.elements().getTypeElement(NAME.canonicalName()) != null
                : sources.elements().getTypeElement(module, NAME.canonicalName()) != null;
        AnnotationSpec mark = AnnotationSpec.builder(NAME)
                .addMember("value", "$S", "dev.lexigram.processor")
                .build();
        return known ? List.of(mark) : List.of();
    }
}
