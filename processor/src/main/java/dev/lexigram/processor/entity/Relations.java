package dev.lexigram.processor.entity;

import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.ManyToMany;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.processor.source.Sources;
import java.util.List;

/// Tells relations from columns.
///
/// @param sources the compiler's
record Relations(Sources sources) {

    static final List<Class<?>> MARKS = List.of(OneToMany.class, ManyToOne.class, ManyToMany.class);

    /// Whether a member holds rows of another table, and so has no column.
    boolean isRelation(MemberType member) {
        return sources.is(member.type(), Many.class)
                || sources.is(member.type(), One.class)
                || MARKS.stream()
                        .anyMatch(mark ->
                                sources.annotation(member.element(), mark).isPresent());
    }
}
