package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.sql.OneRow;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.execute.RowReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMappingTest {

    private final EntityModels models = new EntityModels(Codecs.standard());

    private <T extends Record> T read(Class<T> type, List<String> columns, @Nullable Object... values)
            throws SQLException {
        ResultSet row = OneRow.of(columns, values);
        return models.byName(type).on(row).read(row);
    }

    record Primitives(byte b, short s, int i, long l, float f, double d, boolean z, char c) {}

    record Wrappers(
            @Nullable Byte b,
            @Nullable Short s,
            @Nullable Integer i,
            @Nullable Long l,
            @Nullable Float f,
            @Nullable Double d,
            @Nullable Boolean z,
            @Nullable Character c) {}

    private static final List<String> LETTERS = List.of("b", "s", "i", "l", "f", "d", "z", "c");
    private static final Object[] VALUES = {(byte) 1, (short) 2, 3, 4L, 5f, 6d, true, "x"};

    @Test
    void primitivesAndWrappersAreRead() throws SQLException {
        assertThat(read(Primitives.class, LETTERS, VALUES))
                .isEqualTo(new Primitives((byte) 1, (short) 2, 3, 4, 5, 6, true, 'x'));
        assertThat(read(Wrappers.class, LETTERS, VALUES))
                .isEqualTo(new Wrappers((byte) 1, (short) 2, 3, 4L, 5f, 6d, true, 'x'));
    }

    @Test
    void zeroIsAValue() throws SQLException {
        Object[] zeros = {(byte) 0, (short) 0, 0, 0L, 0f, 0d, false, "0"};

        assertThat(read(Primitives.class, LETTERS, zeros))
                .isEqualTo(new Primitives((byte) 0, (short) 0, 0, 0, 0, 0, false, '0'));
    }

    @Test
    void nullIsReadIntoWrappers() throws SQLException {
        assertThat(read(Wrappers.class, LETTERS, new Object[8]))
                .isEqualTo(new Wrappers(null, null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void nullIntoAPrimitiveIsRefusedNamingTheColumn(int which) {
        @Nullable Object[] values = Arrays.copyOf(VALUES, VALUES.length);
        values[which] = null;

        assertThatThrownBy(() -> read(Primitives.class, LETTERS, values))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The column is null and the component is primitive.")
                .hasMessageContaining("column: " + LETTERS.get(which));
    }

    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green with a body";
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes are a kind of value, and the test compares one array with itself
    record Values(
            @Nullable String text,
            @Nullable BigDecimal exact,
            @Nullable BigInteger whole,
            @Nullable UUID uuid,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable Color color,
            byte @Nullable [] raw) {}

    @Test
    void valuesOfEveryKindAreReadAndMayBeNull() throws SQLException {
        List<String> columns = List.of("text", "exact", "whole", "uuid", "at", "day", "color", "raw");
        UUID uuid = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
        OffsetDateTime at = OffsetDateTime.parse("2024-02-29T12:00:00.123456+02:00");
        byte[] raw = {1, 2};

        Values full = read(
                Values.class,
                columns,
                "t",
                new BigDecimal("1.50"),
                new BigDecimal("12"),
                uuid.toString(),
                at,
                LocalDate.EPOCH,
                "GREEN",
                raw);
        Values empty = read(Values.class, columns, new Object[8]);

        assertThat(full)
                .isEqualTo(new Values(
                        "t",
                        new BigDecimal("1.50"),
                        BigInteger.valueOf(12),
                        uuid,
                        at.toInstant(),
                        LocalDate.EPOCH,
                        Color.GREEN,
                        raw));
        assertThat(empty).isEqualTo(new Values(null, null, null, null, null, null, null, null));
    }

    record User(String userName, @ColumnName("mail") String address) {}

    @Test
    void columnsAreFoundByColumnOrComponentInAnyOrderAndCase() throws SQLException {
        User ann = new User("ann", "a@b");

        assertThat(read(User.class, List.of("user_name", "mail"), "ann", "a@b")).isEqualTo(ann);
        assertThat(read(User.class, List.of("MAIL", "x", "User_Name"), "a@b", 1, "ann"))
                .isEqualTo(ann);
        assertThat(read(User.class, List.of("address", "username"), "a@b", "ann"))
                .isEqualTo(ann);
    }

    @Test
    void aMissingColumnIsRefusedAndTheOthersAreNamed() {
        assertThatThrownBy(() -> read(User.class, List.of("user_name", "email"), "ann", "a@b"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("component: address")
                .hasMessageEndingWith("Its columns: user_name, email. Name one with 'as'.");
    }

    record Login(
            @ColumnName("user_id") String id,
            @ColumnName("id") String session) {}

    @Test
    void theColumnOfAComponentIsNotTakenByAnotherOfThatName() throws SQLException {
        assertThat(read(Login.class, List.of("id", "user_id"), "the session", "the user"))
                .isEqualTo(new Login("the user", "the session"));
        assertThatThrownBy(() -> read(Login.class, List.of("id"), "the session"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("component: id");
    }

    @Test
    void anotherLayoutOfTheResultIsNoticed() throws SQLException {
        RowReader.Source<User> source = models.byName(User.class);
        ResultSet one = OneRow.of(List.of("user_name", "mail"), "ann", "a@b");
        ResultSet two = OneRow.of(List.of("mail", "user_name"), "c@d", "bob");

        assertThat(source.on(one).read(one)).isEqualTo(new User("ann", "a@b"));
        assertThat(source.on(two).read(two)).isEqualTo(new User("bob", "c@d"));
        assertThat(source.on(one).read(one)).isEqualTo(new User("ann", "a@b"));
    }

    record Checked(int age) {
        Checked {
            if (age < 0) {
                throw new IllegalArgumentException("An age is not negative.");
            }
        }
    }

    @Test
    void theRecordsOwnCheckIsHeard() {
        assertThatThrownBy(() -> read(Checked.class, List.of("age"), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An age is not negative.");
    }
}
