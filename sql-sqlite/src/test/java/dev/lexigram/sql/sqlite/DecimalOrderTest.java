package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.DatabaseService;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalOrderTest {

    @ParameterizedTest
    @CsvSource({
        "9.5, 10, -1",
        "-20, -3, -1",
        "9.50, 9.5, 0",
        "1E+3, 1000, 0",
        "12345678901234567890.000001, 12345678901234567890.000002, -1",
        "7, seven, -1",
        "seven, 7, 1",
        "eight, seven, -1"
    })
    void numbersComeBySizeAndBeforeAllElse(String left, String right, int expected) {
        assertThat(Integer.signum(DecimalOrder.compare(left, right))).isEqualTo(expected);
        assertThat(Integer.signum(DecimalOrder.compare(right, left))).isEqualTo(-expected);
    }

    @Test
    void everyStatementOverTheColumnUsesIt() {
        try (DatabaseService database = DatabaseService.open("sqlite::memory:")) {
            database.sql("create table t (amount text collate decimal unique)").execute();
            for (String amount : new String[] {"9.5", "100", "12345678901234567890.000001"}) {
                database.sql("insert into t values (?)")
                        .bind(new BigDecimal(amount))
                        .execute();
            }
            assertThat(database.sql("select max(amount) as most from t").one().getBigDecimal("most"))
                    .isEqualTo(new BigDecimal("12345678901234567890.000001"));
            assertThat(database.sql("select amount from t where amount < ? order by amount")
                            .bind(new BigDecimal("100.0"))
                            .scalar(BigDecimal.class)
                            .list())
                    .containsExactly(new BigDecimal("9.5"));
        }
    }
}
