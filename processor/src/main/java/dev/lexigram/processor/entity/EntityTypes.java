package dev.lexigram.processor.entity;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.identifier.Naming;
import dev.lexigram.sql.query.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// The entities of one compilation, each looked at once, by the rules that the engine has at run time. Used by one
/// thread.
///
/// Any record or class may be asked for, marked as an entity or not: the engine maps them all.
public final class EntityTypes {

    private final Sources sources;
    private final Problems problems;
    private final Relations relations;
    private final Map<TypeElement, Optional<EntityType>> known = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private Shapes shapes;

    public EntityTypes(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
        this.relations = new Relations(sources);
        this.shapes = new Shapes(sources, relations);
    }

    /// Forgets what was seen: in each round the compiler has other elements for the same sources.
    public void newRound() {
        known.clear();
        shapes = new Shapes(sources, relations);
    }

    /// A class as an entity; empty when it cannot be one, which the compiler was told then.
    public Optional<EntityType> of(TypeElement type) {
        Optional<EntityType> found = known.get(type);
        if (found == null) {
            found = look(type);
            known.put(type, found);
        }
        return found;
    }

    /// What the objects of an entity are made of.
    Shape shape(EntityType entity) {
        try {
            return shapes.of(entity.element());
        } catch (Mistake mistake) {
            throw new IllegalStateException("An entity has a shape.", mistake);
        }
    }

    /// Whether the compiler knows the types of all members; those that are generated come in a later round.
    public boolean isComplete(TypeElement type) {
        try {
            return shapes.of(type).members().stream().noneMatch(member -> isOpen(member.type()));
        } catch (Mistake mistake) {
            return true;
        }
    }

    private static boolean isOpen(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        return switch (type) {
            case DeclaredType declared -> declared.getTypeArguments().stream().anyMatch(EntityTypes::isOpen);
            case ArrayType array -> isOpen(array.getComponentType());
            default -> false;
        };
    }

    private Optional<EntityType> look(TypeElement type) {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<EntityType> found = Optional.empty();
        try {
            found = Optional.of(entity(shapes.of(type), mistakes));
        } catch (Mistake mistake) {
            mistakes.add(mistake);
        }
        if (mistakes.isEmpty()) {
            return found;
        }
        if (told.add(type.getQualifiedName().toString())) {
            mistakes.forEach(mistake -> mistake.tell(problems));
        }
        return Optional.empty();
    }

    private EntityType entity(Shape shape, List<Mistake> mistakes) {
        Roles roles = new Roles(sources);
        Columns columns = new Columns(sources, roles, new Generations(sources, relations, roles));
        Keys keys = new Keys(shapes, roles);
        RelationChecks links = new RelationChecks(sources, shapes, relations, keys, shape.type());
        List<AttributeType> attributes = new ArrayList<>();
        List<RelationType> related = new ArrayList<>();
        for (MemberType member : shape.members()) {
            try {
                if (relations.isRelation(member)) {
                    related.add(links.of(member));
                } else {
                    attributes.add(columns.of(shape, member));
                }
            } catch (Mistake mistake) {
                mistakes.add(mistake);
            }
        }
        String table = table(shape.type(), mistakes);
        EntityType entity =
                new EntityType(shape.type(), table, readFrom(shape.type(), table, mistakes), attributes, related);
        if (mistakes.isEmpty()) {
            new ColumnChecks(sources, columns, attributes, mistakes::add).all();
            new ReferenceChecks(sources, keys, entity, mistakes::add).all();
        }
        return entity;
    }

    private String table(TypeElement type, List<Mistake> mistakes) {
        String given = sources.persistence(type, "Table", "name").orElseGet(() -> given(type, "table"));
        String table = given.isEmpty() ? Naming.snakeCase(type.getSimpleName().toString()) : given;
        return checked(type, table, mistakes);
    }

    private String readFrom(TypeElement type, String table, List<Mistake> mistakes) {
        String given = given(type, "readFrom");
        return given.isEmpty() ? table : checked(type, given, mistakes);
    }

    private String given(TypeElement type, String member) {
        return sources.annotation(type, Entity.class)
                .map(mark -> (String) sources.member(mark, member))
                .orElse("");
    }

    private String checked(TypeElement type, String table, List<Mistake> mistakes) {
        try {
            Table.of(table);
        } catch (InvalidIdentifierException e) {
            mistakes.add(new Mistake(
                    type,
                    sources.annotation(type, Entity.class),
                    "LEX_GEN_117",
                    "'" + table + "' cannot be a table's name.",
                    "Use letters, digits and underscores, not starting with a digit, in @Entity; a schema stands"
                            + " before a dot."));
        }
        return table;
    }
}
