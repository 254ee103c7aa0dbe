package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.security.RowSecurity;
import dev.lexigram.tck.SqlDatabaseContract;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The generated mapping of each entity of the contract suite says and does what reflection says and does.
class GeneratedMappingTest {

    private static final String SUFFIX = "_Mapping.class";
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(boolean.class, true),
            Map.entry(byte.class, (byte) 1),
            Map.entry(short.class, (short) 2),
            Map.entry(int.class, 3),
            Map.entry(long.class, 4L),
            Map.entry(float.class, 5.5f),
            Map.entry(double.class, 6.5),
            Map.entry(char.class, 'c'),
            Map.entry(Boolean.class, false),
            Map.entry(Byte.class, (byte) 7),
            Map.entry(Short.class, (short) 8),
            Map.entry(Integer.class, 9),
            Map.entry(Long.class, 10L),
            Map.entry(Float.class, 11.5f),
            Map.entry(Double.class, 12.5),
            Map.entry(String.class, "text"),
            Map.entry(BigDecimal.class, new BigDecimal("1.25")),
            Map.entry(BigInteger.class, BigInteger.TEN),
            Map.entry(Instant.class, NOON),
            Map.entry(OffsetDateTime.class, NOON.atOffset(ZoneOffset.UTC)),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 1, 2, 3, 4)),
            Map.entry(LocalDate.class, LocalDate.of(2026, 1, 2)),
            Map.entry(LocalTime.class, LocalTime.of(3, 4)),
            Map.entry(UUID.class, new UUID(1, 2)),
            Map.entry(URI.class, URI.create("https://example.com")),
            Map.entry(byte[].class, new byte[] {1, 2}));

    @Test
    void theSuiteHasGeneratedMappings() throws Exception {
        assertThat(entities()).hasSizeGreaterThan(20);
    }

    @TestFactory
    Stream<DynamicTest> descriptionsAreEqual() throws Exception {
        return entities().stream()
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
                    EntityDescription generated = EntityMappings.GENERATED.description(type);
                    EntityDescription reflected = EntityMappings.REFLECTIVE.description(type);
                    assertThat(generated).isNotSameAs(reflected);
                    assertThat(generated.table()).isEqualTo(reflected.table());
                    assertThat(generated.readFrom()).isEqualTo(reflected.readFrom());
                    assertThat(generated.indexes()).isEqualTo(reflected.indexes());
                    assertThat(generated.checks()).isEqualTo(reflected.checks());
                    assertThat(generated.members().stream().map(GeneratedMappingTest::told))
                            .isEqualTo(reflected.members().stream()
                                    .map(GeneratedMappingTest::told)
                                    .toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> modelsAreEqual() throws Exception {
        return entities().stream()
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
                    try (DatabaseService database = DatabaseService.open("sqlite::memory:")) {
                        assertThat(model(database, type, EntityMappings.GENERATED))
                                .isEqualTo(model(database, type, EntityMappings.REFLECTIVE));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> entitiesAreMadeAndOpenedAlike() throws Exception {
        return entities().stream()
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
                    @Nullable
                    Object[] values = EntityMappings.REFLECTIVE.description(type).members().stream()
                            .map(member -> sample(member.type()))
                            .toArray();
                    assertThat(made(type, EntityMappings.GENERATED, values))
                            .isEqualTo(made(type, EntityMappings.REFLECTIVE, values));
                }));
    }

    @TestFactory
    Stream<DynamicTest> rowsAreReadAlike() throws Exception {
        return entities().stream()
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
                    try (DatabaseService database = DatabaseService.open("sqlite::memory:")) {
                        assertThat(read(database, type, EntityMappings.GENERATED))
                                .isEqualTo(read(database, type, EntityMappings.REFLECTIVE));
                    }
                }));
    }

    /// A member in a form that can be compared: what makes a codec or a generator by what it makes.
    private static List<Object> told(Member member) {
        return List.of(
                member.name(),
                member.type(),
                member.genericType(),
                member.marks().stream().map(GeneratedMappingTest::told).toList());
    }

    private static Object told(Mark mark) {
        return switch (mark) {
            case Mark.Coded(var codec) -> codec.get().getClass();
            case Mark.Made made ->
                List.of(
                        made.strategy(),
                        made.sequence(),
                        made.by().<Object>map(by -> by.get().getClass()).orElse("none"));
            default -> mark;
        };
    }

    /// All that a model says, or why there is none.
    private static <T> List<Object> model(DatabaseService database, Class<T> type, EntityMappings mappings) {
        try {
            EntityModel<T> model = models(database, mappings).of(type);
            return List.of(
                    model.table(),
                    model.readTable(),
                    model.columns().stream().map(GeneratedMappingTest::told).toList(),
                    model.relations(),
                    told(model.constraints()));
        } catch (MappingException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static EntityModels models(DatabaseService database, EntityMappings mappings) {
        return new EntityModels(database.unwrap(SqlEngine.class).dialect().codecs(), new RowSecurity("test"), mappings);
    }

    private static List<Object> told(ColumnModel column) {
        Generation generation = column.generation();
        return List.of(
                column.index(),
                column.component(),
                column.column(),
                column.type(),
                column.form().getClass(),
                column.codec().getClass(),
                column.role(),
                column.rules(),
                generation instanceof Generation.Generator ? Generation.Generator.class : generation);
    }

    private static List<Object> told(Constraints constraints) {
        return List.of(
                constraints.checks(),
                constraints.references().stream().map(ColumnModel::component).toList(),
                constraints.indexes().stream()
                        .map(index -> List.of(
                                index.name(),
                                index.unique(),
                                index.parts().stream()
                                        .map(part -> part.column().component() + " " + part.direction())
                                        .toList()))
                        .toList());
    }

    /// What an object made of values says of itself, before and after it is changed; or why there is none.
    private static <T> List<@Nullable Object> made(Class<T> type, EntityMappings mappings, @Nullable Object[] values) {
        EntityAccess<T> access = mappings.access(type);
        List<@Nullable Object> said = new ArrayList<>();
        try {
            T entity = access.create(values);
            IntStream.range(0, values.length).forEach(i -> said.add(access.get(entity, i)));
            said.add(access.assign(entity, values));
            IntStream.range(0, values.length).forEach(i -> said.add(access.get(entity, i)));
        } catch (RuntimeException e) {
            said.add(e.getClass());
        }
        return said;
    }

    private static <T> List<@Nullable Object> read(DatabaseService database, Class<T> type, EntityMappings mappings)
            throws SQLException {
        EntityModel<T> model;
        try {
            model = models(database, mappings).of(type);
        } catch (MappingException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        String marks = String.join(", ", Collections.nCopies(model.columns().size(), "?"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                PreparedStatement statement = connection.prepareStatement("select " + marks)) {
            for (int i = 0; i < model.columns().size(); i++) {
                bind(model.columns().get(i), statement, i + 1);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return opened(model, row);
            }
        }
    }

    @SuppressWarnings("unchecked") // the sample is of the column's type
    private static void bind(ColumnModel column, PreparedStatement statement, int at) throws SQLException {
        Object sample = sample(column.type());
        if (sample == null) {
            statement.setObject(at, null);
        } else if (column.form() instanceof ColumnForm.Value) {
            Codec<Object> codec = (Codec<Object>) column.codec();
            codec.bind(statement, at, sample);
        } else {
            statement.setString(at, null);
        }
    }

    private static <T> List<@Nullable Object> opened(EntityModel<T> model, ResultSet row) throws SQLException {
        try {
            T entity = model.reader().read(row);
            List<@Nullable Object> all = new ArrayList<>();
            model.columns().forEach(column -> all.add(printed(model.value(entity, column))));
            return all;
        } catch (RuntimeException e) {
            return List.of(e.getClass(), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object printed(@Nullable Object value) {
        return value instanceof byte[] bytes ? Collections.nCopies(bytes.length, bytes[0]) : value;
    }

    private static @Nullable Object sample(Class<?> type) {
        if (type.isEnum()) {
            return Array.get(type.getEnumConstants(), 0);
        }
        return SAMPLES.get(type);
    }

    /// The entities of the suite that have a generated mapping.
    private static List<Class<?>> entities() throws IOException, URISyntaxException, ClassNotFoundException {
        Path place = Path.of(SqlDatabaseContract.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isDirectory(place)) {
            return entities(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return entities(jar.getPath("/"));
        }
    }

    private static List<Class<?>> entities(Path root) throws IOException, ClassNotFoundException {
        List<Class<?>> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(SUFFIX)).toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                all.add(entity(Class.forName(name.substring(0, name.length() - ".class".length()))));
            }
        }
        return all;
    }

    private static Class<?> entity(Class<?> mapping) {
        return Stream.of(mapping.getDeclaredMethods())
                .filter(method -> method.getName().equals("read") && !method.isBridge())
                .<Class<?>>map(java.lang.reflect.Method::getReturnType)
                .findFirst()
                .orElseThrow();
    }
}
