package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The codecs of one database by Java type. Immutable to its users and thread-safe; codecs are made when they are
/// first asked for.
///
/// Points in time are kept to the microsecond, the finest that PostgreSQL and MySQL store; finer digits are cut
/// off.
public final class Codecs {

    private final Source source;
    private final Set<Class<?>> types;
    private final Map<Class<?>, Codec<?>> made = new ConcurrentHashMap<>();

    private Codecs(Source source, Set<Class<?>> types) {
        this.source = source;
        this.types = types;
    }

    /// Codecs that any JDBC 4.2 driver understands; a dialect replaces those where its driver differs.
    public static Codecs standard() {
        return new Codecs(StandardCodecs::of, StandardCodecs.TYPES);
    }

    /// A copy with another codec for a type.
    public <T> Codecs with(Class<T> type, Codec<T> codec) {
        return with(Set.of(type), asked -> asked == type ? codec : null);
    }

    /// A copy with other codecs for some types, made when they are first asked for.
    public Codecs with(Set<Class<?>> others, Source first) {
        Set<Class<?>> all = new HashSet<>(types);
        all.addAll(others);
        return new Codecs(type -> others.contains(type) ? first.of(type) : source.of(type), Set.copyOf(all));
    }

    /// Whether values of the type can be stored.
    public boolean supports(Class<?> type) {
        return find(type) != null;
    }

    /// The codec of a type; a primitive has that of its wrapper.
    ///
    /// @throws MappingException when there is none; it lists the known types
    public Codec<?> of(Class<?> type) {
        Codec<?> known = find(type);
        if (known == null) {
            throw unknown(type);
        }
        return known;
    }

    private MappingException unknown(Class<?> type) {
        String names = types.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
        return new MappingException(
                Problem.of("A Java type has no SQL form.")
                        .with("type", type.getName())
                        .hint("Use an enum or one of: " + names + "."),
                null);
    }

    private @Nullable Codec<?> find(Class<?> type) {
        Codec<?> known = made.get(type);
        return known == null ? learn(type) : known;
    }

    private @Nullable Codec<?> learn(Class<?> type) {
        Codec<?> codec = made.computeIfAbsent(canonical(type), this::make);
        if (codec != null) {
            made.put(type, codec);
        }
        return codec;
    }

    private static Class<?> canonical(Class<?> type) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        Class<?> parent = boxed.getSuperclass();
        // A constant with a body of its own has a class of its own; what is stored is the enum's.
        return parent != null && parent.isEnum() ? parent : boxed;
    }

    private @Nullable Codec<?> make(Class<?> type) {
        Codec<?> codec = source.of(type);
        return codec == null && type.isEnum() ? EnumCodec.of(type) : codec;
    }

    /// An instant as a date-time at UTC, cut to the microsecond.
    public static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /// Gives codecs by type.
    @FunctionalInterface
    public interface Source {

        /// The codec of a type that is not primitive, or null when there is none.
        @Nullable
        Codec<?> of(Class<?> type);
    }
}
