package dev.lexigram.processor.statement;

import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.dialect.ValueKind;
import dev.lexigram.sql.identifier.Naming;
import dev.lexigram.sql.manifest.ManifestColumn;
import dev.lexigram.sql.mapping.StoredAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Which columns the records and classes of results take.
///
/// @param sources the compiler's knowledge
/// @param kinds what types are in SQL
record ResultColumns(Sources sources, ValueKinds kinds) {

    /// The columns of a record's components or a class's fields, in their order; relations have none.
    List<ManifestColumn> of(TypeElement type) {
        List<Element> members = members(type);
        Set<String> names = members.stream().map(this::column).collect(Collectors.toSet());
        return members.stream().map(member -> column(member, names)).toList();
    }

    private ManifestColumn column(Element member, Set<String> names) {
        String component = member.getSimpleName().toString();
        String column = column(member);
        boolean alone = !component.equals(column) && !names.contains(component);
        TypeMirror declared = member.asType();
        return new ManifestColumn(
                component,
                column,
                alone ? component : "",
                plain(declared),
                kind(member),
                Nullness.of(declared, member));
    }

    private ValueKind kind(Element member) {
        if (sources.annotation(member, Json.class).isPresent()) {
            return ValueKind.JSON;
        }
        if (sources.annotation(member, StoredAs.class).isPresent()) {
            return ValueKind.OTHER;
        }
        return sources.isA(member.asType(), List.class)
                ? ValueKind.LIST
                : kinds.of(member.asType()).orElse(ValueKind.OTHER);
    }

    private String column(Element member) {
        return sources.annotation(member, ColumnName.class)
                .map(mark -> (String) sources.member(mark, "value"))
                .orElseGet(() -> Naming.snakeCase(member.getSimpleName().toString()));
    }

    /// The first member that cannot be read, with what to do about it.
    Optional<String> refusal(TypeElement type) {
        return members(type).stream()
                .filter(member -> sources.annotation(member, Json.class).isEmpty()
                        && sources.annotation(member, StoredAs.class).isEmpty()
                        && !sources.is(member.asType(), List.class))
                .flatMap(member -> kinds
                        .refusal(member.asType())
                        .map(advice -> "Its component '" + member.getSimpleName() + "' has no form in SQL. " + advice)
                        .stream())
                .findFirst();
    }

    /// Components, or fields with those of superclasses first; without relations.
    List<Element> members(TypeElement type) {
        List<Element> members = new ArrayList<>();
        if (type.getKind() == ElementKind.RECORD) {
            members.addAll(type.getRecordComponents());
        } else {
            addFields(type, members);
        }
        members.removeIf(member -> sources.is(member.asType(), One.class) || sources.is(member.asType(), Many.class));
        return members;
    }

    private void addFields(TypeElement type, List<Element> fields) {
        sources.element(type.getSuperclass()).ifPresent(parent -> addFields(parent, fields));
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            boolean stored = !field.getModifiers().contains(Modifier.STATIC)
                    && !field.getModifiers().contains(Modifier.TRANSIENT);
            if (stored) {
                fields.add(field);
            }
        }
    }

    /// A type as it is written, without annotations.
    String plain(TypeMirror type) {
        return sources.types().stripAnnotations(type).toString();
    }
}
