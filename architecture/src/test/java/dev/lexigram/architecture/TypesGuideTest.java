package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.SqlTypes;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The guide's table of types says what the dialects say.
class TypesGuideTest {

    @Test
    void theTableOfTypesIsTrue() throws ReflectiveOperationException {
        assertThat(rowsOfTheGuide()).containsExactlyInAnyOrderElementsOf(rowsOfTheDialects());
    }

    /// A line of the table up to the rule, which is for people.
    private static List<String> rowsOfTheGuide() {
        Project project = Project.current();
        String guide = project.files(".md").stream()
                .filter(paper -> project.name(paper).equals("docs/guide/types.md"))
                .map(Project::read)
                .collect(Collectors.joining());
        return guide.lines()
                .dropWhile(line -> !line.startsWith("|---|---|---|---|---|"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .limit(4)
                        .map(String::strip)
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static List<String> rowsOfTheDialects() throws ReflectiveOperationException {
        List<ColumnTypes> dialects = List.of(
                dialect("postgres.PostgresDialect"), dialect("mysql.MysqlDialect"), dialect("sqlite.SqliteDialect"));
        Map<String, Function<ColumnTypes, String>> types = new TreeMap<>();
        for (Class<?> type : Codecs.standard().types()) {
            types.put("`" + type.getSimpleName() + "`", columns -> columns.of(type, OptionalInt.empty(), false));
        }
        types.put("enum", columns -> columns.of(TimeUnit.class, OptionalInt.empty(), false));
        types.put("`@Json` on any type", ColumnTypes::json);
        List<String> rows = new ArrayList<>();
        types.forEach((name, type) -> rows.add(name + " | "
                + dialects.stream().map(type).map(text -> "`" + text + "`").collect(Collectors.joining(" | "))));
        rows.add("`List<Long>`, `long[]` | `" + dialects.getFirst().listOf(Long.class) + "` |  | ");
        return rows;
    }

    // Dialects are hidden in their modules.
    private static ColumnTypes dialect(String name) throws ReflectiveOperationException {
        for (Constructor<?> constructor :
                Class.forName("dev.lexigram.sql." + name).getDeclaredConstructors()) {
            Class<?>[] parameters = constructor.getParameterTypes();
            if (parameters[parameters.length - 1] == SqlTypes.class) {
                constructor.setAccessible(true);
                Object first = parameters[0].isEnum() ? parameters[0].getEnumConstants()[0] : SqlTypes.none();
                Object made = parameters.length == 1
                        ? constructor.newInstance(first)
                        : constructor.newInstance(first, SqlTypes.none());
                return ((Dialect) made).columnTypes();
            }
        }
        throw new AssertionError("No constructor of " + name + " takes SqlTypes.");
    }
}
