package dev.lexigram.sql.mysql;

import dev.lexigram.sql.dialect.JoinedRows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of values beside a table, as MySQL has them from 8.0.19.
///
/// All values are cast, as the server guesses the types of parameters in such a place and rounds or cuts what it
/// guessed too small. MariaDB, whose protocol takes batches whole, gains too little.
final class MysqlJoinedRows implements JoinedRows {

    static final MysqlJoinedRows INSTANCE = new MysqlJoinedRows();

    private static final Form FORM = new Form("(values ", "row(", ")", ", ");
    // Texts are not among them: their collation would have to be the column's.
    private static final Set<Class<?>> KEYS = Set.of(Long.class, Integer.class, Short.class, Byte.class);
    private static final Map<Class<?>, String> CASTS = casts();
    // decimal(65, 30): so many digits before the point and after it.
    private static final int WHOLE_DIGITS = 35;
    private static final int FRACTION_DIGITS = 30;
    private static final int BITS_OF_WHOLE = 215;

    private MysqlJoinedRows() {}

    private static Map<Class<?>, String> casts() {
        Map<Class<?>, String> casts = new HashMap<>();
        KEYS.forEach(type -> casts.put(type, "signed"));
        casts.put(Boolean.class, "signed");
        casts.put(Double.class, "double");
        casts.put(BigDecimal.class, "decimal(65, 30)");
        casts.put(BigInteger.class, "decimal(65, 0)");
        casts.put(String.class, "char");
        casts.put(Character.class, "char");
        casts.put(UUID.class, "char");
        casts.put(byte[].class, "binary");
        casts.put(LocalDate.class, "date");
        casts.put(LocalTime.class, "time(6)");
        for (Class<?> time : Set.of(Instant.class, OffsetDateTime.class, LocalDateTime.class)) {
            casts.put(time, "datetime(6)");
        }
        return Map.copyOf(casts);
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public @Nullable String castOf(Class<?> type) {
        return type.isEnum() ? "char" : CASTS.get(type);
    }

    @Override
    public boolean findsBy(Class<?> type) {
        return KEYS.contains(type);
    }

    @Override
    public boolean accepts(Object value) {
        return switch (value) {
            case BigDecimal number ->
                number.scale() <= FRACTION_DIGITS && number.precision() - number.scale() <= WHOLE_DIGITS;
            case BigInteger number -> number.bitLength() <= BITS_OF_WHOLE;
            default -> true;
        };
    }
}
