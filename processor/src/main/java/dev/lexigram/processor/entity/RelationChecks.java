package dev.lexigram.processor.entity;

import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.ManyToMany;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.processor.entity.ReferenceChecks.Parsed;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.processor.source.Spelling;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Sees that a relation can be loaded: its annotation, both keys, and the order it names.
///
/// @param sources the compiler's
/// @param shapes the members of classes
/// @param relations tells them from columns
/// @param keys the keys of entities
/// @param owner the entity that has the relation
record RelationChecks(Sources sources, Shapes shapes, Relations relations, Keys keys, TypeElement owner) {

    RelationType of(MemberType member) throws Mistake {
        TypeElement target = target(member);
        AnnotationMirror mark = mark(member);
        boolean one = sources.is(mark.getAnnotationType(), ManyToOne.class);
        if (!sources.is(member.type(), one ? One.class : Many.class)) {
            throw wrong(
                    member,
                    "LEX_GEN_126",
                    "The relation's annotation does not suit its type.",
                    "@ManyToOne stands on One, @OneToMany and @ManyToMany stand on Many.");
        }
        link(member, mark, target);
        order(member, mark, target);
        return new RelationType(member.name(), target, member.element());
    }

    private TypeElement target(MemberType member) throws Mistake {
        return sources.argument(member.type(), 0)
                .flatMap(sources::element)
                .filter(shapes::isEntity)
                .orElseThrow(() -> wrong(
                        member,
                        "LEX_GEN_127",
                        "A relation is to another entity.",
                        "Make the component's type One or Many of its class."));
    }

    private AnnotationMirror mark(MemberType member) throws Mistake {
        List<AnnotationMirror> found = Relations.MARKS.stream()
                .flatMap(mark -> sources.annotation(member.element(), mark).stream())
                .toList();
        if (found.size() != 1) {
            throw wrong(
                    member,
                    "LEX_GEN_128",
                    "A relation has one annotation that says how it is found.",
                    "Put @ManyToOne on One; @OneToMany or @ManyToMany on Many.");
        }
        return found.getFirst();
    }

    private void link(MemberType member, AnnotationMirror mark, TypeElement target) throws Mistake {
        if (sources.is(mark.getAnnotationType(), OneToMany.class)) {
            String holder = (String) sources.member(mark, "mappedBy");
            sameType(member, key(member, owner), column(member, mark, target, holder));
        } else if (sources.is(mark.getAnnotationType(), ManyToMany.class)) {
            MemberType own = key(member, owner);
            MemberType other = key(member, target);
            sameType(member, own, own);
            sameType(member, other, other);
        } else {
            String holder = (String) sources.member(mark, "value");
            sameType(member, key(member, target), column(member, mark, owner, holder));
        }
    }

    private MemberType key(MemberType member, TypeElement of) throws Mistake {
        List<MemberType> found = keys.of(of);
        if (found.size() != 1) {
            throw wrong(
                    member,
                    "LEX_GEN_130",
                    "A relation needs a key of one component.",
                    of.getSimpleName() + " has " + found.size() + ". Read the other rows by a condition instead.");
        }
        return found.getFirst();
    }

    private MemberType column(MemberType member, AnnotationMirror mark, TypeElement of, String name) throws Mistake {
        List<MemberType> all = shapes.of(of).members().stream()
                .filter(one -> !relations.isRelation(one))
                .toList();
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Mistake(
                        member.element(),
                        Optional.of(mark),
                        "LEX_GEN_129",
                        "A relation names a component that does not exist: " + of.getSimpleName() + " has no '" + name
                                + "'.",
                        Spelling.hint(name, all.stream().map(MemberType::name).toList())));
    }

    /// Rows are brought together by the values' equality, which numbers of different classes and arrays lack.
    private void sameType(MemberType member, MemberType key, MemberType holder) throws Mistake {
        TypeMirror type = key.type();
        if (!sources.isSame(type, holder.type()) || type.getKind() == TypeKind.ARRAY) {
            throw wrong(
                    member,
                    "LEX_GEN_131",
                    "A relation's key and what holds it are not of one comparable type.",
                    "'" + key.name() + "' is " + sources.simpleName(type) + ", '" + holder.name() + "' is "
                            + sources.simpleName(holder.type()) + "; arrays cannot be keys of relations.");
        }
    }

    private void order(MemberType member, AnnotationMirror mark, TypeElement target) throws Mistake {
        if (sources.is(mark.getAnnotationType(), ManyToOne.class)) {
            return;
        }
        for (AnnotationValue text : sources.members(mark, "orderBy")) {
            Parsed parsed = Parsed.of((String) text.getValue());
            column(member, mark, target, parsed.name());
            if (!parsed.hasDirection()) {
                throw new Mistake(
                        member.element(),
                        Optional.of(mark),
                        "LEX_GEN_125",
                        "'" + parsed.direction() + "' is no direction.",
                        "Write 'asc' or 'desc' after the component, or nothing.");
            }
        }
    }

    private static Mistake wrong(MemberType member, String code, String sentence, String hint) {
        return new Mistake(member.element(), code, sentence, hint);
    }
}
