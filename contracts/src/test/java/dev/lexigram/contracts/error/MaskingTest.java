package dev.lexigram.contracts.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingTest {

    @Test
    void passwordsInUrlsAreMaskedWhateverTheyHold() {
        assertThat(Masking.text("postgresql://ann:s3cret@db:5432/x")).isEqualTo("postgresql://ann:***@db:5432/x");
        assertThat(Masking.text("cannot open mysql://ann:p@ss:w@rd@db/x now"))
                .isEqualTo("cannot open mysql://ann:***@db/x now");
        assertThat(Masking.text("redis://:onlypassword@cache")).isEqualTo("redis://:***@cache");
        assertThat(Masking.text("jdbc:postgresql://db/x?user=ann&password=s3cret&ssl=true"))
                .isEqualTo("jdbc:postgresql://db/x?user=ann&password=***&ssl=true");
        assertThat(Masking.text("postgresql://db:5432/x")).isEqualTo("postgresql://db:5432/x");
    }

    @Test
    void secretKeysAreKnownByTheirWords() {
        assertThat(List.of(
                        "password", "sql.backend.password", "auditHmacKey", "api_key", "accessToken", "clientSecret"))
                .allMatch(Masking::isSecretKey);
        assertThat(List.of("key", "max_size", "monkey", "primary_key", "passenger", "tokens_used"))
                .noneMatch(Masking::isSecretKey);
    }

    @Test
    void aProblemShowsNoSecretHoweverItWasGiven() {
        Problem problem = Problem.of("It failed.")
                .with("password", "hunter2")
                .with("url", "mysql://ann:hunter2@db/x")
                .with("tries", 3)
                .with("absent", null)
                .hint("See mysql://ann:hunter2@db/x.");
        assertThat(problem.toString())
                .isEqualTo("It failed. (password: ***, url: mysql://ann:***@db/x, tries: 3) See mysql://ann:***@db/x.");
        assertThat(problem.details()).containsEntry("tries", 3).doesNotContainKey("absent");
    }

    @Test
    void anErrorHasCodeOneLineHintDetailsAndCause() {
        IllegalStateException cause = new IllegalStateException("below");
        DuplicateKeyException error = new DuplicateKeyException(
                Problem.of("A row exists.")
                        .with("table", "users")
                        .with("constraint", "users_key")
                        .hint("Choose another."),
                cause);
        assertThat(error)
                .hasMessage("[LEX_ERR_SQL_009] A row exists. (table: users, constraint: users_key) Choose another.")
                .hasCause(cause);
        assertThat(error.code()).isEqualTo(DuplicateKeyException.CODE);
        assertThat(error.hint()).contains("Choose another.");
        assertThat(error.table()).contains("users");
        assertThat(error.constraint()).contains("users_key");
        assertThat(error.column()).isEmpty();
        assertThat(error.retryable()).isFalse();
        assertThat(new DeadlockException(Problem.of("x"), null).retryable()).isTrue();
    }

    @Test
    void anErrorIsOneLineWhateverItTells() {
        Problem problem = Problem.of("It failed.")
                .with("sql", "select 1\r\n\tfrom t\u001b[31m")
                .hint("Look\u2028here.");
        assertThat(problem).hasToString("It failed. (sql: select 1 from t [31m) Look here.");
        assertThat(problem.details()).containsEntry("sql", "select 1\r\n\tfrom t\u001b[31m");
    }
}
