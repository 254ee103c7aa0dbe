package dev.lexigram.sql.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModels;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VersionsTest {

    record Ints(@Version int version) {}

    record Integers(@Version Integer version) {}

    record Longs(@Version long version) {}

    record LongObjects(@Version Long version) {}

    record Shorts(@Version short version) {}

    record ShortObjects(@Version Short version) {}

    private static Object next(Class<? extends Record> type, @Nullable Object version) {
        ColumnModel column =
                new EntityModels(Codecs.standard()).of(type).version().orElseThrow();
        return Versions.next(version, column);
    }

    static Stream<Arguments> versions() {
        return Stream.of(
                Arguments.of(Ints.class, 0, 1),
                Arguments.of(Integers.class, null, 1),
                Arguments.of(Integers.class, Integer.MAX_VALUE - 1, Integer.MAX_VALUE),
                Arguments.of(Longs.class, 7L, 8L),
                Arguments.of(LongObjects.class, null, 1L),
                Arguments.of(LongObjects.class, (long) Integer.MAX_VALUE, Integer.MAX_VALUE + 1L),
                Arguments.of(Shorts.class, (short) 0, (short) 1),
                Arguments.of(ShortObjects.class, null, (short) 1),
                Arguments.of(ShortObjects.class, (short) -1, (short) 0));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theNextVersionHasTheTypeOfItsComponent(Class<? extends Record> type, @Nullable Object version, Object next) {
        assertThat(next(type, version)).isEqualTo(next);
    }

    static Stream<Arguments> greatest() {
        return Stream.of(
                Arguments.of(Ints.class, Integer.MAX_VALUE),
                Arguments.of(Longs.class, Long.MAX_VALUE),
                Arguments.of(Shorts.class, Short.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("greatest")
    void theGreatestVersionHasNoNext(Class<? extends Record> type, Object version) {
        assertThatThrownBy(() -> next(type, version)).isInstanceOf(ArithmeticException.class);
    }
}
