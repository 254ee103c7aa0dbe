package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.data.query.FieldValues;
import dev.lexigram.data.query.PredicateEvaluator;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Random conditions mean the same in the database and in memory.
public interface DifferentialContract extends SqlContract {

    /// How many conditions are tried in each run.
    int CASES = 10_000;

    /// A kind.
    enum Kind {
        LARGE,
        MIDDLE,
        SMALL
    }

    /// A column for each kind of value, most of them with nulls.
    @Entity(table = "tck_specimen")
    record Specimen(
            @Id long id,
            int whole,
            @Nullable Long large,
            @Nullable Double real,
            @Nullable BigDecimal exact,
            @Length(40) @Nullable String text,
            @Length(40) @Nullable String other,
            @Nullable Kind kind,
            @Nullable Boolean flag,
            @Nullable Instant instant,
            @Nullable LocalDate date,
            @Nullable UUID token) {

        FieldValues values() {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("id", id);
            values.put("whole", whole);
            values.put("large", large);
            values.put("real", real);
            values.put("exact", exact);
            values.put("text", text);
            values.put("other", other);
            values.put("kind", kind);
            values.put("flag", flag);
            values.put("instant", instant);
            values.put("date", date);
            values.put("token", token);
            return FieldValues.of(values);
        }
    }

    @Test
    default void tenThousandRandomConditionsMeanTheSameHereAndInMemory() {
        long seed = Long.getLong("cases.seed", System.nanoTime());
        Random random = new Random(seed);
        SchemaManager.on(db()).create(Specimen.class);
        db().delete("tck_specimen", Predicate.always());
        GenericRepository<Specimen, Long> specimens = GenericRepository.of(db(), Specimen.class, Long.class);
        List<Specimen> all = IntStream.range(0, 40)
                .mapToObj(i -> RandomConditions.specimen(i, random))
                .toList();
        db().useTransaction(tx -> all.forEach(specimens::create));
        for (int i = 0; i < CASES; i++) {
            Predicate where = RandomConditions.condition(random, 3);
            Set<Specimen> differing = all.stream()
                    .filter(row -> PredicateEvaluator.test(where, row.values()))
                    .collect(Collectors.toCollection(HashSet::new));
            for (Specimen found : specimens.find(where)) {
                Specimen inserted = all.get((int) found.id());
                if (!differing.remove(inserted)) {
                    differing.add(inserted);
                }
            }
            assertThat(differing)
                    .as("-Dcases.seed=%d, condition %d: %s", seed, i, where)
                    .isEmpty();
        }
    }
}
