package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.RelationModel.Link;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the relations of a record.
///
/// The other record is looked at by its components only, not by its model: two records may refer to each other.
///
/// @param described what the record says of itself
/// @param mappings tells of other records
record RelationModels(EntityDescription described, EntityMappings mappings) {

    /// @throws MappingException when a relation cannot be loaded; the hint says what it lacks
    List<RelationModel> all() {
        List<Member> components = described.members();
        List<RelationModel> relations = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).isRelation()) {
                relations.add(relation(i, components.get(i)));
            }
        }
        return relations;
    }

    private RelationModel relation(int index, Member component) {
        Class<?> target = target(component);
        Mark mark = mark(component);
        boolean one = mark instanceof Mark.BelongsTo;
        if (component.type() != (one ? One.class : Many.class)) {
            throw component.wrong(
                    described.type(),
                    "The relation's annotation does not suit its type.",
                    "@ManyToOne stands on One, @OneToMany and @ManyToMany stand on Many.");
        }
        return new RelationModel(
                index, component.name(), target, link(component, mark, target), order(component, mark, target));
    }

    private Class<?> target(Member component) {
        if (component.genericType() instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> target
                && EntityShape.isEntity(target)) {
            return target;
        }
        throw component.wrong(
                described.type(),
                "A relation is to another entity.",
                "Make the component's type One or Many of its class.");
    }

    private Mark mark(Member component) {
        List<Mark> found = component.marks().stream().filter(Mark::isRelation).toList();
        if (found.size() != 1) {
            throw component.wrong(
                    described.type(),
                    "A relation has one annotation that says how it is found.",
                    "Put @ManyToOne on One; @OneToMany or @ManyToMany on Many.");
        }
        return found.getFirst();
    }

    private Link link(Member component, Mark mark, Class<?> target) {
        return switch (mark) {
            case Mark.HasMany many -> {
                EntityDescription other = mappings.description(target);
                sameType(component, key(component, described), column(component, other, many.mappedBy()));
                yield new Link.MappedBy(many.mappedBy());
            }
            case Mark.BelongsTo one -> {
                EntityDescription other = mappings.description(target);
                sameType(component, key(component, other), column(component, described, one.key()));
                yield new Link.Key(one.key());
            }
            case Mark.HasManyThrough through -> {
                Member own = key(component, described);
                Member other = key(component, mappings.description(target));
                sameType(component, own, own);
                sameType(component, other, other);
                yield new Link.Through(
                        Table.of(through.table()), connecting(through.own()), connecting(through.other()));
            }
            default -> throw new IllegalStateException("Not a relation: " + mark + ".");
        };
    }

    private static Column connecting(String name) {
        return new Column(null, Identifier.of(name));
    }

    /// The only component of a record's key.
    private Member key(Member component, EntityDescription of) {
        List<Member> keys = of.members().stream()
                .filter(candidate -> ColumnRoles.of(of, candidate) == Role.ID)
                .toList();
        if (keys.size() != 1) {
            throw component.wrong(
                    described.type(),
                    "A relation needs a key of one component.",
                    of.type().getSimpleName() + " has " + keys.size()
                            + ". Read the other rows by a condition instead.");
        }
        return keys.getFirst();
    }

    private Member column(Member component, EntityDescription of, String name) {
        return columns(of)
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(component, of, name));
    }

    private static Stream<Member> columns(EntityDescription of) {
        return of.members().stream().filter(candidate -> !candidate.isRelation());
    }

    private MappingException unknown(Member component, EntityDescription of, String name) {
        String known = columns(of).map(Member::name).collect(Collectors.joining(", "));
        return component.wrong(
                described.type(),
                "A relation names a component that does not exist.",
                of.type().getSimpleName() + " has no '" + name + "'. Its components: " + known + ".");
    }

    /// Rows are brought together by the values' equality, which numbers of different classes and arrays lack.
    private void sameType(Member component, Member key, Member holder) {
        Class<?> type = boxed(key.type());
        if (type != boxed(holder.type()) || type.isArray()) {
            throw component.wrong(
                    described.type(),
                    "A relation's key and what holds it are not of one comparable type.",
                    "'" + key.name() + "' is " + key.type().getSimpleName() + ", '" + holder.name() + "' is "
                            + holder.type().getSimpleName() + "; arrays cannot be keys of relations.");
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private List<Sort> order(Member component, Mark mark, Class<?> target) {
        List<String> texts = switch (mark) {
            case Mark.HasMany many -> many.orderBy();
            case Mark.HasManyThrough through -> through.orderBy();
            default -> List.of();
        };
        return texts.stream()
                .map(text -> sort(component, mappings.description(target), text))
                .toList();
    }

    private Sort sort(Member component, EntityDescription target, String text) {
        String stripped = text.strip();
        int space = stripped.indexOf(' ');
        String name = space < 0 ? stripped : stripped.substring(0, space);
        String direction = space < 0 ? "asc" : stripped.substring(space + 1).strip();
        return Sort.by(column(component, target, name).name(), Sort.Direction.parse(direction));
    }
}
