package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The codecs of one database by Java type, and how its documents and arrays travel. Immutable to its users and
/// thread-safe; codecs are made when they are first asked for.
///
/// Points in time are kept to the microsecond, the finest that PostgreSQL and MySQL store; finer digits are cut
/// off.
public final class Codecs {

    private static final Codec<String> JSON_TEXT =
            Codec.of(ResultSet::getString, (statement, index, json) -> statement.setString(index, json));

    private final Source source;
    private final Set<Class<?>> types;
    private final Codec<String> json;
    private final ArraySource arrays;
    private final SqlTypes own;
    private final Map<Class<?>, Codec<?>> made = new ConcurrentHashMap<>();
    private final Map<Class<?>, Codec<?>> ofValues = new ConcurrentHashMap<>();

    private Codecs(Source source, Set<Class<?>> types, Codec<String> json, ArraySource arrays, SqlTypes own) {
        this.source = source;
        this.types = types;
        this.json = json;
        this.arrays = arrays;
        this.own = own;
    }

    /// Codecs that any JDBC 4.2 driver understands; a dialect replaces those where its driver differs.
    ///
    /// JSON is text, and there are no arrays.
    public static Codecs standard() {
        return new Codecs(
                StandardCodecs::of,
                StandardCodecs.TYPES,
                JSON_TEXT,
                (element, container, codecs) -> null,
                SqlTypes.none());
    }

    /// A copy with another codec for a type.
    public <T> Codecs with(Class<T> type, Codec<T> codec) {
        return with(Set.of(type), asked -> asked == type ? codec : null);
    }

    /// A copy with other codecs for some types, made when they are first asked for.
    public Codecs with(Set<Class<?>> others, Source first) {
        Set<Class<?>> all = new HashSet<>(types);
        all.addAll(others);
        Source both = type -> others.contains(type) ? first.of(type) : source.of(type);
        return new Codecs(both, Set.copyOf(all), json, arrays, own);
    }

    /// A copy with the application's own types, which win over the database's.
    public Codecs with(SqlTypes others) {
        if (others.codecs().isEmpty()) {
            return this;
        }
        Map<Class<?>, Codec<?>> codecs = others.codecs();
        Codecs copy = with(codecs.keySet(), codecs::get);
        return new Codecs(copy.source, copy.types, json, arrays, others);
    }

    /// A copy with another way for documents, which are given and taken as JSON text.
    public Codecs withJson(Codec<String> documents) {
        return new Codecs(source, types, documents, arrays, own);
    }

    /// A copy that knows arrays.
    public Codecs withArrays(ArraySource others) {
        return new Codecs(source, types, json, others, own);
    }

    /// How JSON text travels.
    public Codec<String> json() {
        return json;
    }

    /// The application's own types.
    public SqlTypes own() {
        return own;
    }

    /// How a list of such elements travels, or empty when the database cannot store it.
    public Optional<Codec<?>> listOf(Class<?> element) {
        return Optional.ofNullable(arrays.of(element, List.class, this));
    }

    /// The classes that have a codec, enums and arrays left out.
    public Set<Class<?>> types() {
        return types;
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

    /// The codec for a value of this class: that of the class, or else of its nearest parent or interface that has
    /// one.
    ///
    /// @throws MappingException when there is none; it lists the known types
    Codec<?> ofValue(Class<?> type) {
        Codec<?> known = ofValues.get(type);
        if (known == null) {
            known = search(type);
            ofValues.put(type, known);
        }
        return known;
    }

    private Codec<?> search(Class<?> type) {
        for (Class<?> parent = type; parent != null; parent = parent.getSuperclass()) {
            Codec<?> codec = find(parent);
            if (codec != null) {
                return codec;
            }
            for (Class<?> side : parent.getInterfaces()) {
                if (own.codecs().containsKey(side)) {
                    return of(side);
                }
            }
        }
        throw unknown(type);
    }

    private MappingException unknown(Class<?> type) {
        String names = types.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
        return new MappingException(
                Problem.of("A Java type has no SQL form.")
                        .with("type", type.getName())
                        .hint("Use an enum or one of: " + names + "; or register a codec for it."),
                null);
    }

    private @Nullable Codec<?> find(Class<?> type) {
        Codec<?> known = made.get(type);
        return known == null ? learn(type) : known;
    }

    // Not computeIfAbsent: making one codec may ask for another.
    private @Nullable Codec<?> learn(Class<?> type) {
        Class<?> canonical = canonical(type);
        Codec<?> codec = made.get(canonical);
        if (codec == null) {
            codec = make(canonical);
            Codec<?> earlier = codec == null ? null : made.putIfAbsent(canonical, codec);
            codec = earlier == null ? codec : earlier;
        }
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
        if (codec != null) {
            return codec.on(this);
        }
        if (type.isArray()) {
            return arrays.of(type.getComponentType(), type, this);
        }
        return type.isEnum() ? EnumCodec.of(type) : null;
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

    /// Gives codecs of arrays.
    @FunctionalInterface
    public interface ArraySource {

        /// The codec, or null when the database cannot store such an array.
        ///
        /// @param element the class of the elements
        /// @param container what holds them in Java: `List`, or the class of an array
        /// @param codecs those of the database
        @Nullable
        Codec<?> of(Class<?> element, Class<?> container, Codecs codecs);
    }
}
