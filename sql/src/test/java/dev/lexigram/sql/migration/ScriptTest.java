package dev.lexigram.sql.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.sql.migration.Script.Mode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a file is cut into its ways, and what it says about transactions.
class ScriptTest {

    private static Script.Parts parts(String text) {
        return Script.parts("V1__x.sql", text);
    }

    @Test
    void linesAreCountedAsInTheFile() {
        Script.Parts parts =
                parts("-- a\n\n-- migrate:up\nselect 1;\n-- migrate:down transaction:false\n\nselect 2;\n");
        assertThat(parts.up().text()).isEqualTo("\n\n\nselect 1;\n");
        assertThat(parts.up().mode()).isEqualTo(Mode.UNSAID);
        Script down = Objects.requireNonNull(parts.down());
        assertThat(down.text()).isEqualTo("\n\n\n\n\n\nselect 2;\n");
        assertThat(down.mode()).isEqualTo(Mode.NO_TRANSACTION);
    }

    @Test
    void aFileWithoutMarksIsTheWayUp() {
        assertThat(parts("select 1;").up().text()).isEqualTo("select 1;");
        assertThat(parts("select 1;").down()).isNull();
        assertThat(parts("-- migrate:up transaction:true\nselect 1;").up().mode())
                .isEqualTo(Mode.TRANSACTION);
    }

    @ParameterizedTest
    @CsvSource({
        "'-- lexigram: no-transaction\nselect 1', NO_TRANSACTION",
        "'-- why\n\n  --  LEXIGRAM:no-transaction  \nselect 1', NO_TRANSACTION",
        "'select 1;\n-- lexigram: no-transaction', UNSAID",
        "'-- lexigram: no-transaction please', UNSAID",
    })
    void theFirstCommentsMayAskForNoTransaction(String text, Mode mode) {
        assertThat(Script.whole("V1__x.sql", text).mode()).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- migrate:down\nselect 1;",
                "select 1;\n-- migrate:up\nselect 2;",
                "-- migrate:up\n-- migrate:up\nselect 2;",
                "-- migrate:up\n-- migrate:down\n-- migrate:down\n",
                "-- migrate:up transaction:no\nselect 1;",
            })
    void marksInAnyOtherOrderAreRefused(String text) {
        assertThatThrownBy(() -> parts(text))
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("V1__x.sql")
                .hasMessageContaining("line: ");
    }
}
