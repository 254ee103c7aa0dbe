package dev.lexigram.processor.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.repository.Projection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fields of a generated repository: one for each entity that its methods are about, and one for each
/// projection.
final class RepositoryFields {

    /// A field of the generated class.
    ///
    /// @param name its name
    /// @param type its type
    /// @param value what the constructor sets it to
    record Field(String name, TypeName type, CodeBlock value) {}

    private final Map<String, Field> byKey = new LinkedHashMap<>();
    private final Set<EntityType> entities = new LinkedHashSet<>();
    private final Set<String> taken;

    /// @param taken the names of the methods' parameters, which would hide fields
    RepositoryFields(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    List<Field> all() {
        return List.copyOf(byKey.values());
    }

    /// The entities that the repository is about.
    List<EntityType> entities() {
        return List.copyOf(entities);
    }

    /// The repository of an entity.
    ///
    /// @param key the type of its key, boxed
    String of(EntityType entity, TypeName key) {
        entities.add(entity);
        ClassName type = ClassName.get(entity.element());
        return field(
                type.toString(),
                plural(entity.name()),
                ParameterizedTypeName.get(ClassName.get(GenericRepository.class), type, key),
                CodeBlock.of("$T.of(database, $T.class, $T.class)", GenericRepository.class, type, key));
    }

    /// A projection of an entity to a record.
    String as(String entities, ClassName record) {
        return field(
                entities + " as " + record,
                plural(record.simpleName()),
                ParameterizedTypeName.get(ClassName.get(Projection.class), record),
                CodeBlock.of("$N.as($T.class)", entities, record));
    }

    /// A projection of an entity to one attribute.
    ///
    /// @param code the attribute as Java
    String values(String entities, EntityType entity, AttributeType attribute, CodeBlock code) {
        String name = attribute.name();
        return field(
                entities + " values " + name,
                Character.toLowerCase(entity.name().charAt(0))
                        + entity.name().substring(1)
                        + Character.toUpperCase(name.charAt(0))
                        + name.substring(1),
                ParameterizedTypeName.get(
                        ClassName.get(Projection.class),
                        TypeName.get(attribute.type()).withoutAnnotations().box()),
                CodeBlock.of("$N.values($L)", entities, code));
    }

    /// A text.
    String text(String wanted, CodeBlock value) {
        String name = free(wanted, wanted + "_");
        byKey.put("text " + name, new Field(name, ClassName.get(String.class), value));
        return name;
    }

    private String field(String key, String wanted, TypeName type, CodeBlock value) {
        Field known = byKey.get(key);
        if (known != null) {
            return known.name();
        }
        String name = free(wanted, wanted + "Rows");
        byKey.put(key, new Field(name, type, value));
        return name;
    }

    /// The field with the database.
    String database() {
        return taken.contains("database") ? "sqlDatabase" : "database";
    }

    private String free(String... wanted) {
        for (String name : wanted) {
            if (!name.equals(database()) && taken.add(name)) {
                return name;
            }
        }
        String last = wanted[wanted.length - 1];
        return free(last + "_");
    }

    /// `User` is `users`, `Category` is `categories`, `Box` is `boxes`.
    static String plural(String type) {
        String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        if (name.matches(".*[^aeiou]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name.matches(".*(s|x|z|ch|sh)") ? name + "es" : name + "s";
    }
}
