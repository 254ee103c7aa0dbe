package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.ManyToMany;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.RelationModel.Link;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the relations of a record.
///
/// The other record is looked at by its components only, not by its model: two records may refer to each other.
///
/// @param record the record
record RelationModels(Class<?> record) {

    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(OneToMany.class, ManyToOne.class, ManyToMany.class);

    /// Whether a component holds rows of another table, and so has no column.
    static boolean isRelation(Member component) {
        return component.type() == Many.class
                || component.type() == One.class
                || ANNOTATIONS.stream().anyMatch(component::has);
    }

    /// @throws MappingException when a relation cannot be loaded; the hint says what it lacks
    List<RelationModel> all() {
        List<Member> components = EntityShape.of(record).members();
        List<RelationModel> relations = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            if (isRelation(components.get(i))) {
                relations.add(relation(i, components.get(i)));
            }
        }
        return relations;
    }

    private RelationModel relation(int index, Member component) {
        Class<?> target = target(component);
        Annotation annotation = annotation(component);
        boolean one = annotation instanceof ManyToOne;
        if (component.type() != (one ? One.class : Many.class)) {
            throw component.wrong(
                    record,
                    "The relation's annotation does not suit its type.",
                    "@ManyToOne stands on One, @OneToMany and @ManyToMany stand on Many.");
        }
        return new RelationModel(
                index,
                component.name(),
                target,
                link(component, annotation, target),
                order(component, annotation, target));
    }

    private Class<?> target(Member component) {
        if (component.genericType() instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> target
                && EntityShape.isEntity(target)) {
            return target;
        }
        throw component.wrong(
                record, "A relation is to another entity.", "Make the component's type One or Many of its class.");
    }

    private Annotation annotation(Member component) {
        List<Annotation> found = new ArrayList<>();
        for (Class<? extends Annotation> type : ANNOTATIONS) {
            if (component.has(type)) {
                found.add(component.annotation(type));
            }
        }
        if (found.size() != 1) {
            throw component.wrong(
                    record,
                    "A relation has one annotation that says how it is found.",
                    "Put @ManyToOne on One; @OneToMany or @ManyToMany on Many.");
        }
        return found.getFirst();
    }

    private Link link(Member component, Annotation annotation, Class<?> target) {
        return switch (annotation) {
            case OneToMany many -> {
                sameType(component, key(component, record), column(component, target, many.mappedBy()));
                yield new Link.MappedBy(many.mappedBy());
            }
            case ManyToOne one -> {
                sameType(component, key(component, target), column(component, record, one.value()));
                yield new Link.Key(one.value());
            }
            case ManyToMany through -> {
                Member own = key(component, record);
                Member other = key(component, target);
                sameType(component, own, own);
                sameType(component, other, other);
                yield new Link.Through(
                        Table.of(through.table()), connecting(through.own()), connecting(through.other()));
            }
            default -> throw new IllegalStateException("Not a relation: " + annotation + ".");
        };
    }

    private static Column connecting(String name) {
        return new Column(null, Identifier.of(name));
    }

    /// The only component of a record's key.
    private Member key(Member component, Class<?> of) {
        List<Member> keys = EntityShape.of(of).members().stream()
                .filter(candidate -> ColumnRoles.of(of, candidate) == Role.ID)
                .toList();
        if (keys.size() != 1) {
            throw component.wrong(
                    record,
                    "A relation needs a key of one component.",
                    of.getSimpleName() + " has " + keys.size() + ". Read the other rows by a condition instead.");
        }
        return keys.getFirst();
    }

    private Member column(Member component, Class<?> of, String name) {
        return columns(of)
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(component, of, name));
    }

    private static Stream<Member> columns(Class<?> of) {
        return EntityShape.of(of).members().stream().filter(candidate -> !isRelation(candidate));
    }

    private MappingException unknown(Member component, Class<?> of, String name) {
        String known = columns(of).map(Member::name).collect(Collectors.joining(", "));
        return component.wrong(
                record,
                "A relation names a component that does not exist.",
                of.getSimpleName() + " has no '" + name + "'. Its components: " + known + ".");
    }

    /// Rows are brought together by the values' equality, which numbers of different classes and arrays lack.
    private void sameType(Member component, Member key, Member holder) {
        Class<?> type = boxed(key.type());
        if (type != boxed(holder.type()) || type.isArray()) {
            throw component.wrong(
                    record,
                    "A relation's key and what holds it are not of one comparable type.",
                    "'" + key.name() + "' is " + key.type().getSimpleName() + ", '" + holder.name() + "' is "
                            + holder.type().getSimpleName() + "; arrays cannot be keys of relations.");
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private List<Sort> order(Member component, Annotation annotation, Class<?> target) {
        String[] texts = switch (annotation) {
            case OneToMany many -> many.orderBy();
            case ManyToMany through -> through.orderBy();
            default -> new String[0];
        };
        return Arrays.stream(texts).map(text -> sort(component, target, text)).toList();
    }

    private Sort sort(Member component, Class<?> target, String text) {
        String stripped = text.strip();
        int space = stripped.indexOf(' ');
        String name = space < 0 ? stripped : stripped.substring(0, space);
        String direction = space < 0 ? "asc" : stripped.substring(space + 1).strip();
        return Sort.by(column(component, target, name).name(), Sort.Direction.parse(direction));
    }
}
