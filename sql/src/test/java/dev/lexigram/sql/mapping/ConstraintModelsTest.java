package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.mapping.Check;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.References.OnDelete;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.query.Sort.Direction;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.mapping.Constraints.Part;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintModelsTest {

    private final EntityModels models = new EntityModels(Codecs.standard());

    record Country(@Id String code) {}

    @Index({"country", " age  DESC "})
    @Index(value = "age", unique = true, name = "by_age")
    @Check("age > 0")
    record Person(
            @Id long id,
            @Unique @Length(min = 1, value = 9) String name,
            @NotNull @References(Country.class) String country,
            int age) {}

    @Test
    void whatIsDeclaredIsRead() {
        EntityModel<Person> model = models.of(Person.class);
        List<ColumnModel> columns = model.columns();
        Constraints constraints = model.constraints();

        assertThat(constraints.indexes())
                .containsExactly(
                        new Constraints.Index(Optional.empty(), List.of(new Part(columns.get(1), Direction.ASC)), true),
                        new Constraints.Index(
                                Optional.empty(),
                                List.of(
                                        new Part(columns.get(2), Direction.ASC),
                                        new Part(columns.get(3), Direction.DESC)),
                                false),
                        new Constraints.Index(
                                Optional.of("by_age"), List.of(new Part(columns.get(3), Direction.ASC)), true));
        assertThat(constraints.references()).containsExactly(columns.get(2));
        assertThat(constraints.checks()).containsExactly(new Constraints.Condition(Optional.empty(), "age > 0"));
        assertThat(columns.get(1).rules())
                .isEqualTo(new ColumnRules(false, true, 1, OptionalInt.of(9), Optional.empty()));
        assertThat(columns.get(2).rules().required()).isTrue();
    }

    @Index("nme")
    record UnknownPart(@Id long id, String name) {}

    @Index("name up")
    record UnknownDirection(@Id long id, String name) {}

    @Index({"name", "name desc"})
    record TwicePart(@Id long id, String name) {}

    @Index({})
    record NoPart(@Id long id, String name) {}

    record LongNumber(@Id long id, @Length(3) int name) {}

    record LongDocument(@Id long id, @Json @Length(3) String name) {}

    record NoLength(@Id long id, @Length(0) String name) {}

    record CrossedLengths(
            @Id long id, @Length(min = 4, value = 3) String name) {}

    record NegativeLength(@Id long id, @Length(min = -1) String name) {}

    record OtherType(@Id long id, @References(Country.class) long name) {}

    record NoRecord(@Id long id, @References(String.class) String name) {}

    record Pair(@Id String a, @Id String b) {}

    record TwoKeys(@Id long id, @References(Pair.class) String name) {}

    @SuppressWarnings("MultipleNullnessAnnotations") // a value that the database refuses
    record NeverNull(
            @Id long id,

            @NotNull @References(value = Country.class, onDelete = OnDelete.SET_NULL) @Nullable
            String name) {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                UnknownPart.class,
                UnknownDirection.class,
                LongNumber.class,
                LongDocument.class,
                NoLength.class,
                CrossedLengths.class,
                NegativeLength.class,
                OtherType.class,
                NoRecord.class,
                TwoKeys.class,
                NeverNull.class
            })
    void whatCannotHoldIsRefusedWhenTheModelIsMade(Class<?> type) {
        assertThatThrownBy(() -> models.of(type))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("record: " + type.getName())
                .hasMessageContaining("component: n");
    }

    @ParameterizedTest
    @ValueSource(classes = {TwicePart.class, NoPart.class})
    void anIndexIsOfDifferentComponents(Class<?> type) {
        assertThatThrownBy(() -> models.of(type))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Name each component once.");
    }

    @Test
    void anUnknownComponentOfAnIndexIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> models.of(UnknownPart.class))
                .hasMessageContaining("component: nme")
                .hasMessageEndingWith("Components with columns: id, name.");
    }
}
