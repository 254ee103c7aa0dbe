package dev.lexigram.cli.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the values of the command line are taken for.
class StatementTest {

    @Test
    void valuesAreTakenForWhatTheyLookLike() {
        assertThat(Statement.value("31")).isEqualTo(31L);
        assertThat(Statement.value("1.50")).hasToString("1.50");
        assertThat(Statement.value("true")).isEqualTo(true);
        assertThat(Statement.value("null")).isNull();
        assertThat(Statement.value("'null'")).isEqualTo("null");
        assertThat(Statement.value("0049")).isEqualTo("0049");
        assertThat(Statement.value("it's")).isEqualTo("it's");
    }
}
