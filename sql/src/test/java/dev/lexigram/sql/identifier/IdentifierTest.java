package dev.lexigram.sql.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"users", "Users", "_", "_a1", "a", "A_9", "select", "order", "table"})
    void aNameOfLettersDigitsAndUnderscoresIsQuoted(String name) {
        Identifier identifier = Identifier.of(name);

        assertThat(identifier.name()).isEqualTo(name);
        assertThat(identifier).hasToString(name);
        assertThat(identifier.doubleQuoted()).isEqualTo("\"" + name + "\"");
        assertThat(identifier.backQuoted()).isEqualTo("`" + name + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1a",
                "a b",
                "a-b",
                "a.b",
                "a\"",
                "a`",
                "a'",
                "a;",
                "a)--",
                "a/*",
                "a$",
                "a\0",
                "a\n",
                "ä",
                "\u0430",
                "a\u0660",
                "users; drop table users",
                "a\" or \"1\"=\"1",
                "*",
                "a\\",
                "ａ"
            })
    void whatCouldLeaveTheQuotesIsRefused(String name) {
        assertThatThrownBy(() -> Identifier.of(name))
                .isInstanceOf(InvalidIdentifierException.class)
                .hasMessageContaining("cannot be used as an SQL identifier")
                .hasMessageContaining("letters, digits and underscores");
    }

    @Test
    void theLongestNameHasALimit() {
        String longest = "a".repeat(Identifier.MAX_LENGTH);

        assertThat(Identifier.of(longest).name()).isEqualTo(longest);
        assertThatThrownBy(() -> Identifier.of(longest + "a"))
                .isInstanceOf(InvalidIdentifierException.class)
                .hasMessageContaining("a".repeat(80) + "…")
                .hasMessageNotContaining("a".repeat(81));
    }

    @Test
    void identifiersOfOneNameAreEqualAndCaseCounts() {
        assertThat(Identifier.of("users"))
                .isEqualTo(Identifier.of("users"))
                .isSameAs(Identifier.of("users"))
                .hasSameHashCodeAs(Identifier.of("users"))
                .isNotEqualTo(Identifier.of("Users"))
                .isNotEqualTo("users");
    }

    @Test
    void namesBeyondTheCacheWorkAsWell() {
        for (int i = 0; i < 10_100; i++) {
            assertThat(Identifier.of("cached_" + i)).isEqualTo(Identifier.of("cached_" + i));
        }
    }
}
