package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.CreatedAt;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.ManyToMany;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.contracts.mapping.ReadOnly;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.TenantId;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.UpdatedAt;
import dev.lexigram.contracts.mapping.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the marks of a member from its annotations, in a fixed order.
final class AnnotationMarks {

    private static final Map<Class<? extends Annotation>, Mark> PLAIN = new LinkedHashMap<>();

    static {
        PLAIN.put(Id.class, Mark.Plain.ID);
        PLAIN.put(Version.class, Mark.Plain.VERSION);
        PLAIN.put(CreatedAt.class, Mark.Plain.CREATED_AT);
        PLAIN.put(UpdatedAt.class, Mark.Plain.UPDATED_AT);
        PLAIN.put(SoftDelete.class, Mark.Plain.SOFT_DELETE);
        PLAIN.put(ReadOnly.class, Mark.Plain.READ_ONLY);
        PLAIN.put(Json.class, Mark.Plain.JSON);
        PLAIN.put(NotNull.class, Mark.Plain.NOT_NULL);
        PLAIN.put(Unique.class, Mark.Plain.UNIQUE);
        PLAIN.put(TenantId.class, Mark.Plain.TENANT_ID);
    }

    private final AnnotatedElement element;
    private final List<Mark> found = new ArrayList<>();

    private AnnotationMarks(AnnotatedElement element) {
        this.element = element;
    }

    static List<Mark> of(AnnotatedElement element) {
        AnnotationMarks marks = new AnnotationMarks(element);
        PLAIN.forEach((annotation, mark) -> marks.read(annotation, present -> mark));
        marks.read(ColumnName.class, name -> new Mark.ColumnNamed(name.value()));
        marks.read(Length.class, length -> new Mark.Limited(length.value(), length.min()));
        marks.read(References.class, other -> new Mark.Referring(other.value(), other.onDelete()));
        marks.read(StoredAs.class, stored -> new Mark.Coded(() -> Instances.of(stored.value())));
        marks.read(Generated.class, AnnotationMarks::made);
        marks.read(OneToMany.class, many -> new Mark.HasMany(many.mappedBy(), List.of(many.orderBy())));
        marks.read(ManyToOne.class, one -> new Mark.BelongsTo(one.value()));
        marks.read(
                ManyToMany.class,
                through -> new Mark.HasManyThrough(
                        through.table(), through.own(), through.other(), List.of(through.orderBy())));
        return List.copyOf(marks.found);
    }

    private <A extends Annotation> void read(Class<A> annotation, Function<A, Mark> mark) {
        A present = element.getAnnotation(annotation);
        if (present != null) {
            found.add(mark.apply(present));
        }
    }

    private static Mark made(Generated generated) {
        Class<? extends KeyGenerator<?>> by = generated.by();
        return new Mark.Made(
                generated.strategy(),
                generated.sequence(),
                by == KeyGenerator.None.class ? Optional.empty() : Optional.of(() -> Instances.of(by)));
    }
}
