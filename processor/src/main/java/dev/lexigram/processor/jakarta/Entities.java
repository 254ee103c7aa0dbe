package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.jakarta.Providers.Owner;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.source.Sources;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/// The entities that one repository works with, each in a field of the generated class. Used by one thread.
final class Entities {

    private final Sources sources;
    private final Providers providers;
    private final EntityTypes types;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, EntityType> mentioned = new LinkedHashMap<>();
    private final Optional<TypeMirror> key;
    private @Nullable EntityType primary;
    private boolean databaseIsKept;

    /// @param key the class of the primary entity's key, where the repository names it
    Entities(Sources sources, Providers providers, EntityTypes types, Optional<TypeMirror> key) {
        this.sources = sources;
        this.providers = providers;
        this.types = types;
        this.key = key;
    }

    /// A field of the generated class.
    ///
    /// @param name its name
    /// @param entity what it works with
    /// @param key the class of the entity's key
    record Field(String name, EntityType entity, TypeMirror key) {}

    /// @return false when the class cannot be an entity, which was told
    boolean primary(TypeElement entity) {
        primary = types.of(entity).orElse(null);
        return primary != null;
    }

    /// An entity that methods are given or return, so that queries may name it.
    void mention(TypeMirror type) {
        of(type).ifPresent(entity -> mentioned.put(entity.name(), entity));
    }

    /// The entity that a query names.
    Optional<EntityType> named(String name) {
        return primary != null && primary.name().equals(name)
                ? Optional.of(primary)
                : Optional.ofNullable(mentioned.get(name));
    }

    /// The entity of methods that name none.
    EntityType primary(DeclaredMethod method) throws Mistake {
        EntityType known = primary;
        if (known != null) {
            return known;
        }
        throw new Mistake(
                method.element(),
                "LEX_GEN_602",
                "The method does not say whose rows it is about.",
                "Extend DataRepository with the entity as its first type argument.");
    }

    /// The entity that a type is, or that a type variable stands for.
    Optional<EntityType> of(TypeMirror type) {
        TypeMirror bound = type instanceof TypeVariable variable ? variable.getUpperBound() : type;
        return sources.element(bound)
                .filter(element -> providers.owner(element) == Owner.US)
                .flatMap(types::of);
    }

    /// The field that works with an entity.
    Field field(DeclaredMethod method, EntityType entity) throws Mistake {
        String name = entity.element().getQualifiedName().toString();
        Field known = fields.get(name);
        if (known == null) {
            known = new Field(unused(plural(entity.name())), entity, keyOf(method, entity));
            fields.put(name, known);
        }
        return known;
    }

    private TypeMirror keyOf(DeclaredMethod method, EntityType entity) throws Mistake {
        if (entity.ids().size() == 1) {
            return sources.boxed(entity.ids().getFirst().type());
        }
        if (entity.ids().isEmpty() || !entity.equals(primary) || key.isEmpty()) {
            throw new Mistake(
                    method.element(),
                    "LEX_GEN_603",
                    entity.ids().isEmpty()
                            ? "The entity " + entity.name() + " has no key."
                            : "The class of the key of " + entity.name() + " is not known.",
                    entity.ids().isEmpty()
                            ? "Put @Id on an attribute."
                            : "Extend DataRepository with the entity and its key's record.");
        }
        return key.get();
    }

    private String unused(String name) {
        boolean taken = name.equals("database")
                || fields.values().stream().anyMatch(field -> field.name().equals(name));
        return taken ? unused(name + "_") : name;
    }

    private static String plural(String name) {
        String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        boolean hissing = small.endsWith("s") || small.endsWith("x") || small.endsWith("ch") || small.endsWith("sh");
        if (small.endsWith("y") && small.length() > 1 && "aeiou".indexOf(small.charAt(small.length() - 2)) < 0) {
            return small.substring(0, small.length() - 1) + "ies";
        }
        return small + (hissing ? "es" : "s");
    }

    /// The field with the database.
    CodeBlock database() {
        databaseIsKept = true;
        return CodeBlock.of("database");
    }

    boolean databaseIsKept() {
        return databaseIsKept;
    }

    /// All fields that were asked for.
    Iterable<Field> fields() {
        return fields.values();
    }
}
