package dev.lexigram.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.sql.driver.DatabaseUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// No backend is on this module's class path.
class SqlDriversTest {

    @ParameterizedTest
    @CsvSource({
        "sqlite:///a.db, lexigram-sql-sqlite",
        "postgres://ann:s3cr3t@h/db, lexigram-sql-postgres",
        "postgresql+asyncpg://ann:s3cr3t@h/db, lexigram-sql-postgres",
        "jdbc:mysql://ann:s3cr3t@h/db, lexigram-sql-mysql",
        "mariadb://ann:s3cr3t@h/db, lexigram-sql-mysql",
        "mongodb+srv://ann:s3cr3t@h/db, document store",
        "oracle://ann:s3cr3t@h/db, 'Write sqlite:, postgresql:, mysql: or mariadb:.'",
        "postgrsql://ann:s3cr3t@h/db, 'Write sqlite:, postgresql:, mysql: or mariadb:.'",
        "SQLite3:///a.db, 'Write sqlite:, postgresql:, mysql: or mariadb:.'",
        "mysqli://ann:s3cr3t@h/db, 'Write sqlite:, postgresql:, mysql: or mariadb:.'"
    })
    void aSchemeWithoutDriverIsRefusedWithWhatToDo(String url, String advice) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);

        assertThatThrownBy(() -> SqlDrivers.forUrl(parsed))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("scheme: " + parsed.scheme() + ", found: no backend module")
                .hasMessageContaining(advice)
                .hasMessageNotContaining("s3cr3t");
    }
}
