package dev.lexigram.sql.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.sql.query.SqlText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedSqlTest {

    private static ParsedSql parsed(String sql) {
        return SqlParser.parse(sql, false);
    }

    @Test
    void valuesByPositionFollowTheNumbers() {
        SqlText text = parsed("select $2, $1, $2").positional(List.of("one", "two"));

        assertThat(text.sql()).isEqualTo("select ?, ?, ?");
        assertThat(text.parameters()).containsExactly("two", "one", "two");
    }

    @Test
    void aRowOfABatchFollowsTheNumbersToo() {
        ParsedSql insert = parsed("insert into t values ($2, $1, $2)");

        assertThat(insert.batchText()).isEqualTo("insert into t values (?, ?, ?)");
        assertThat(insert.inOrder(Arrays.asList("one", null))).containsExactly(null, "one", null);
        assertThatThrownBy(() -> insert.inOrder(List.of("one")))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("parameters: 2, values: 1");
    }

    @Test
    void valuesByNameMayRepeatAndBeNull() {
        Map<String, Object> values = new HashMap<>();
        values.put("a", 1);
        values.put("b", null);

        SqlText text = parsed(":a, :b, :a").named(values);

        assertThat(text.sql()).isEqualTo("?, ?, ?");
        assertThat(text.parameters()).containsExactly(1, null, 1);
    }

    @Test
    void aStatementWithoutParametersTakesNoValuesInBothWays() {
        assertThat(parsed("select 1").positional(List.of()).parameters()).isEmpty();
        assertThat(parsed("select 1").named(Map.of()).sql()).isEqualTo("select 1");
    }

    @Test
    void aWrongNumberOfValuesIsRefused() {
        assertThatThrownBy(() -> parsed("a = ? and b = ?").positional(List.of(1)))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("sql: a = ? and b = ?, parameters: 2, values: 1");
        assertThatThrownBy(() -> parsed("j ?? 'a'").positional(List.of(1)))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("parameters: 0, values: 1");
        assertThatThrownBy(() -> parsed("$3").positional(List.of(1, 2)))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("parameters: 3, values: 2");
    }

    @Test
    void aNameWithoutValueAndAValueWithoutNameAreRefused() {
        assertThatThrownBy(() -> parsed(":a, :b").named(Map.of("a", 1)))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("A parameter has no value.")
                .hasMessageContaining("parameter: b");
        assertThatThrownBy(() -> parsed(":a, :b, :a").named(Map.of("a", 1, "b", 2, "c", 3)))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("name: c")
                .hasMessageEndingWith("Its parameters: a, b.");
        assertThatThrownBy(() -> parsed("select 1").named(Map.of("a", 1)))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageEndingWith("It has no parameters.");
    }

    @Test
    void theWayOfBindingMustBeTheStatements() {
        assertThatThrownBy(() -> parsed(":a").positional(List.of(1)))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("Use bind(name, value).");
        assertThatThrownBy(() -> parsed("?").named(Map.of("a", 1)))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("Use bind(values…).");
    }

    @Test
    void noErrorShowsAValue() {
        assertThatThrownBy(() -> parsed("a = ?").positional(List.of("s3cr3t", "s3cr3t")))
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> parsed("a = :a").named(Map.of("b", "s3cr3t"))).hasMessageNotContaining("s3cr3t");
    }

    @Test
    void aListBecomesAMarkForEachValue() {
        SqlText text = parsed("id in (:ids) and a = :a").named(Map.of("ids", List.of(1, 2, 3), "a", "x"));

        assertThat(text.sql()).isEqualTo("id in (?, ?, ?) and a = ?");
        assertThat(text.parameters()).containsExactly(1, 2, 3, "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id in (:ids)", "x = 1 and not (id in (:ids))", "a not in (1) or id in (:ids)"})
    void anEmptyListIsInNothing(String sql) {
        SqlText text = parsed(sql).named(Map.of("ids", List.of()));

        assertThat(text.sql()).isEqualTo(sql.replace(":ids", "null"));
        assertThat(text.parameters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id not in (:ids)",
                "id NOT IN(:ids)",
                "id not  in ( :ids )",
                "id not\n in\n (:ids)",
                "id not in (1, :ids)",
                "id not in (lower('A'), :ids)"
            })
    void anEmptyListAfterNotInIsRefused(String sql) {
        assertThatThrownBy(() -> parsed(sql).named(Map.of("ids", List.of())))
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageContaining("An empty list after 'not in' would match nothing.");
    }
}
