package dev.lexigram.processor.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.mapping.EntityMapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/// Writes for each entity the class `User_Mapping`, by which the engine knows it without reflection. Used by one
/// thread.
///
/// @param sources the compiler's
/// @param problems the compiler's
/// @param filer takes the sources
record Mappings(Sources sources, Problems problems, Filer filer) {

    private static final String SUFFIX = "_Mapping";
    private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

    /// Writes the class of an entity, or says why the engine must look into it by itself.
    void write(EntityType entity, Shape shape) throws IOException {
        Beside beside = new Beside(sources, entity.element());
        ClassName name = beside.named(SUFFIX);
        Optional<String> obstacle = new Writable(sources, beside, shape).obstacle();
        if (obstacle.isPresent()) {
            problems.note(
                    entity.element(), entity.name() + " is mapped by reflection at run time: " + obstacle.get() + ".");
            return;
        }
        beside.write(filer, name, mapping(entity, shape, beside, name));
    }

    private TypeSpec mapping(EntityType entity, Shape shape, Beside beside, ClassName name) {
        ClassName type = ClassName.get(entity.element());
        TypeSpec.Builder written = beside.hidden(name)
                .addJavadoc("Describes, reads and makes {@link $T} for the engine.", type)
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(EntityMapping.class), type))
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(new DescriptionCode(sources, entity, shape).method());
        new AccessCode(sources, shape).methods().forEach(written::addMethod);
        suppressed(entity.element(), shape).ifPresent(written::addAnnotation);
        // Nulls come out of rows as they are, whatever the class says of them.
        if (sources.elements().getTypeElement(UNMARKED) != null) {
            written.addAnnotation(ClassName.bestGuess(UNMARKED));
        }
        return written.build();
    }

    private Optional<AnnotationSpec> suppressed(TypeElement type, Shape shape) {
        List<String> names = new ArrayList<>();
        if (shape.members().stream().anyMatch(member -> isGeneric(member))) {
            names.add("unchecked");
        }
        if (sources.elements().isDeprecated(type)
                || shape.members().stream().anyMatch(this::isDeprecated)
                || shape.setters().stream()
                        .anyMatch(setter -> sources.elements().isDeprecated(setter.element()))) {
            names.add("deprecation");
        }
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        names.forEach(name -> annotation.addMember("value", "$S", name));
        return names.isEmpty() ? Optional.empty() : Optional.of(annotation.build());
    }

    private static boolean isGeneric(MemberType member) {
        return member.type() instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(one -> one.getKind() != TypeKind.WILDCARD);
    }

    private boolean isDeprecated(MemberType member) {
        return sources.elements().isDeprecated(member.reader().element())
                || sources.element(member.type())
                        .filter(sources.elements()::isDeprecated)
                        .isPresent();
    }
}
