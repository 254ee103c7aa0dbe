package dev.lexigram.sql.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "createdAt, created_at",
        "CreatedAt, created_at",
        "userID, user_id",
        "userIDCard, user_id_card",
        "URL, url",
        "URLPath, url_path",
        "htmlURL, html_url",
        "aB, a_b",
        "ABC, abc",
        "iPhone, i_phone",
        "address2, address2",
        "http2Server, http2_server",
        "sha256, sha256",
        "x1Y2, x1_y2",
        "already_snake, already_snake",
        "mixed_Case, mixed_case",
        "_leading, _leading",
        "'', ''"
    })
    void aJavaNameBecomesSnakeCase(String java, String sql) {
        assertThat(Naming.snakeCase(java)).isEqualTo(sql);
    }

    @Test
    void theLanguageOfTheMachineDoesNotCount() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Naming.snakeCase("userIDItem")).isEqualTo("user_id_item");
        } finally {
            Locale.setDefault(before);
        }
    }
}
