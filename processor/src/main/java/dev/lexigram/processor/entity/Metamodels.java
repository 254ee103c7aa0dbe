package dev.lexigram.processor.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lexigram.contracts.attribute.Attribute;
import dev.lexigram.contracts.attribute.ComparableAttribute;
import dev.lexigram.contracts.attribute.RelationAttribute;
import dev.lexigram.contracts.attribute.TextAttribute;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.identifier.Naming;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/// Writes the static metamodel: for each entity the class `User_` with its attributes as typed constants. Used by
/// one thread.
///
/// @param sources the compiler's
/// @param problems the compiler's
/// @param filer takes the sources
public record Metamodels(Sources sources, Problems problems, Filer filer) {

    private static final String SUFFIX = "_";
    private static final Modifier[] CONSTANT = {Modifier.STATIC, Modifier.FINAL};

    /// Writes the class of an entity, unless the sources have one of that name or it cannot be named.
    public void write(EntityType entity) throws IOException {
        Beside beside = new Beside(sources, entity.element());
        ClassName name = beside.named(SUFFIX);
        if (!beside.isReachable()) {
            return;
        }
        if (beside.isWritten(name)) {
            problems.note(entity.element(), "There is a class " + name.simpleName() + " already; none is written.");
            return;
        }
        beside.write(filer, name, metamodel(entity, beside, name));
    }

    private TypeSpec metamodel(EntityType entity, Beside beside, ClassName name) {
        TypeSpec.Builder written = beside.start(name).addJavadoc("The attributes of {@link $T}.", entity.element());
        List<AttributeType> attributes = entity.attributes();
        if (attributes.stream().anyMatch(one -> isDeprecated(one.type()))
                || sources.elements().isDeprecated(entity.element())) {
            written.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "deprecation")
                    .build());
        }
        attributes.stream()
                .filter(one -> beside.isReachable(one.type()))
                .map(one -> attribute(entity, one))
                .forEach(written::addField);
        entity.relations().stream()
                .filter(one -> beside.isReachable(one.target().asType()))
                .map(one -> relation(entity, one))
                .forEach(written::addField);
        names(entity).forEach(written::addField);
        return written.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private boolean isDeprecated(TypeMirror type) {
        return sources.element(type).filter(sources.elements()::isDeprecated).isPresent();
    }

    private FieldSpec attribute(EntityType entity, AttributeType attribute) {
        ClassName raw = switch (attribute.kind()) {
            case TEXT -> ClassName.get(TextAttribute.class);
            case ORDERED -> ClassName.get(ComparableAttribute.class);
            case PLAIN -> ClassName.get(Attribute.class);
        };
        TypeName owner = ClassName.get(entity.element());
        TypeName type = attribute.kind() == AttributeType.Kind.TEXT
                ? ParameterizedTypeName.get(raw, owner)
                : ParameterizedTypeName.get(
                        raw, owner, TypeName.get(attribute.type()).box());
        return constant(type, attribute.name(), Beside.isPublic(attribute.type()))
                .initializer("$T.of($T.class, $S)", raw, entity.element(), attribute.name())
                .build();
    }

    private static FieldSpec relation(EntityType entity, RelationType relation) {
        ClassName raw = ClassName.get(RelationAttribute.class);
        TypeName type =
                ParameterizedTypeName.get(raw, ClassName.get(entity.element()), ClassName.get(relation.target()));
        return constant(type, relation.name(), Beside.isPublic(relation.target()))
                .initializer("new $T<>($S)", raw, relation.name())
                .build();
    }

    private static FieldSpec.Builder constant(TypeName type, String name, boolean visible) {
        FieldSpec.Builder constant = FieldSpec.builder(type, name);
        return (visible ? constant.addModifiers(Modifier.PUBLIC) : constant).addModifiers(CONSTANT);
    }

    /// The names as texts, for annotations; one that would be called like another constant is left out.
    private static List<FieldSpec> names(EntityType entity) {
        List<String> members = Stream.concat(
                        entity.names().stream(), entity.relations().stream().map(RelationType::name))
                .toList();
        Set<String> taken = new HashSet<>(members);
        return members.stream()
                .filter(name -> taken.add(upper(name)))
                .map(name -> constant(ClassName.get(String.class), upper(name), true)
                        .initializer("$S", name)
                        .build())
                .toList();
    }

    private static String upper(String name) {
        return Naming.snakeCase(name).toUpperCase(Locale.ROOT);
    }
}
