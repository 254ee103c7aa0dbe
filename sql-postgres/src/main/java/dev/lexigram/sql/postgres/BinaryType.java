package dev.lexigram.sql.postgres;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;
import org.postgresql.util.ByteConverter;

/// The types that are written in PostgreSQL's binary form, for copies and arrays.
///
/// A value that a type does not accept goes another way, so ranges are narrow where the form is odd at its ends.
enum BinaryType {
    BOOL(Oid.BOOL, Oid.BOOL_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof Boolean;
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeInt(1);
            boolean yes = (Boolean) value;
            out.writeByte(yes ? 1 : 0);
        }
    },
    INT2(Oid.INT2, Oid.INT2_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return isWhole(value) && ((Number) value).longValue() == ((Number) value).shortValue();
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeInt(Short.BYTES);
            out.writeShort(((Number) value).shortValue());
        }
    },
    INT4(Oid.INT4, Oid.INT4_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return isWhole(value) && ((Number) value).longValue() == ((Number) value).intValue();
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeInt(Integer.BYTES);
            out.writeInt(((Number) value).intValue());
        }
    },
    INT8(Oid.INT8, Oid.INT8_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return isWhole(value);
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeInt(Long.BYTES);
            out.writeLong(((Number) value).longValue());
        }
    },
    FLOAT4(Oid.FLOAT4, Oid.FLOAT4_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof Float;
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeInt(Float.BYTES);
            out.writeInt(Float.floatToIntBits((Float) value));
        }
    },
    FLOAT8(Oid.FLOAT8, Oid.FLOAT8_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof Double || value instanceof Float;
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeInt(Double.BYTES);
            out.writeLong(Double.doubleToLongBits(((Number) value).doubleValue()));
        }
    },
    NUMERIC(Oid.NUMERIC, Oid.NUMERIC_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return switch (value) {
                case BigDecimal number -> Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
                case BigInteger number -> number.bitLength() <= MOST_DIGITS;
                default -> isWhole(value);
            };
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeCounted(ByteConverter.numeric(
                    switch (value) {
                        case BigDecimal number -> number;
                        case BigInteger number -> new BigDecimal(number);
                        default -> BigDecimal.valueOf(((Number) value).longValue());
                    }));
        }
    },
    TEXT(Oid.TEXT, Oid.TEXT_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof String || value instanceof Enum || value instanceof Character;
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
            out.writeCounted(text.getBytes(StandardCharsets.UTF_8));
        }
    },
    BYTEA(Oid.BYTEA, Oid.BYTEA_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof byte[];
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeCounted((byte[]) value);
        }
    },
    UUID(Oid.UUID, Oid.UUID_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof UUID;
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            UUID id = (UUID) value;
            out.writeInt(2 * Long.BYTES);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    },
    DATE(Oid.DATE, Oid.DATE_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof LocalDate date && isUsual(date.getYear());
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeInt(Integer.BYTES);
            out.writeInt((int) (((LocalDate) value).toEpochDay() - EPOCH_DAY));
        }
    },
    TIME(Oid.TIME, Oid.TIME_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof LocalTime;
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            out.writeInt(Long.BYTES);
            out.writeLong(((LocalTime) value).toNanoOfDay() / NANOS_PER_MICRO);
        }
    },
    TIMESTAMP(Oid.TIMESTAMP, Oid.TIMESTAMP_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return value instanceof LocalDateTime time && isUsual(time.getYear());
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            TIMESTAMPTZ.write(((LocalDateTime) value).toInstant(ZoneOffset.UTC), out);
        }
    },
    TIMESTAMPTZ(Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY) {
        @Override
        boolean accepts(Object value) {
            return switch (value) {
                case Instant time -> time.getEpochSecond() > EARLIEST_SECOND && time.getEpochSecond() < LATEST_SECOND;
                case OffsetDateTime time -> isUsual(time.getYear());
                default -> false;
            };
        }

        @Override
        void write(Object value, BinaryBuffer out) {
            Instant time = value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
            out.writeInt(Long.BYTES);
            out.writeLong(micros(time.getEpochSecond(), time.getNano()));
        }
    };

    private static final int MOST_DIGITS = 1_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    // PostgreSQL counts from the year 2000.
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 24 * 60 * 60;
    private static final int EARLIEST_YEAR = -4000;
    private static final int LATEST_YEAR = 200_000;
    private static final long EARLIEST_SECOND =
            LocalDate.of(EARLIEST_YEAR, 1, 1).toEpochDay() * 24 * 60 * 60;
    private static final long LATEST_SECOND = LocalDate.of(LATEST_YEAR, 1, 1).toEpochDay() * 24 * 60 * 60;

    private final int oid;
    private final int arrayOid;

    BinaryType(int oid, int arrayOid) {
        this.oid = oid;
        this.arrayOid = arrayOid;
    }

    int oid() {
        return oid;
    }

    int arrayOid() {
        return arrayOid;
    }

    /// The array's type as SQL says it.
    String arrayName() {
        return Oid.toString(oid).toLowerCase(Locale.ROOT) + "[]";
    }

    /// Whether the value can be written in this form without loss.
    abstract boolean accepts(Object value);

    /// Writes a value that it accepts, after its length.
    abstract void write(Object value, BinaryBuffer out);

    /// The type of a column by its number, or null when it is none of these.
    static @Nullable BinaryType ofColumn(int oid) {
        // These have the form of text.
        int known = oid == Oid.VARCHAR || oid == Oid.BPCHAR ? Oid.TEXT : oid;
        for (BinaryType type : values()) {
            if (type.oid == known) {
                return type;
            }
        }
        return null;
    }

    /// The type that values of a Java type are sent as, or null when there is none.
    static @Nullable BinaryType of(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.Boolean" -> BOOL;
            case "java.lang.Byte", "java.lang.Short" -> INT2;
            case "java.lang.Integer" -> INT4;
            case "java.lang.Long" -> INT8;
            case "java.lang.Float" -> FLOAT4;
            case "java.lang.Double" -> FLOAT8;
            case "java.math.BigDecimal", "java.math.BigInteger" -> NUMERIC;
            case "java.lang.String", "java.lang.Character" -> TEXT;
            case "[B" -> BYTEA;
            case "java.util.UUID" -> UUID;
            case "java.time.LocalDate" -> DATE;
            case "java.time.LocalTime" -> TIME;
            case "java.time.LocalDateTime" -> TIMESTAMP;
            case "java.time.Instant", "java.time.OffsetDateTime" -> TIMESTAMPTZ;
            default -> Enum.class.isAssignableFrom(type) ? TEXT : null;
        };
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    private static boolean isUsual(int year) {
        return year > EARLIEST_YEAR && year < LATEST_YEAR;
    }

    private static long micros(long second, int nano) {
        return (second - EPOCH_SECOND) * MICROS_PER_SECOND + nano / NANOS_PER_MICRO;
    }
}
