package dev.lexigram.sql.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.dialect.ColumnTypes;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeRulesTest {

    private final TypeRules postgres =
            TypeRules.of(Engine.POSTGRES, ColumnTypes.standard().with(Map.of(BigDecimal.class, "numeric")));
    private final TypeRules mysql = TypeRules.of(
            Engine.MYSQL, ColumnTypes.standard().with(Map.of(Integer.class, "int", Boolean.class, "boolean")));
    private final TypeRules sqlite = TypeRules.of(
            Engine.SQLITE, ColumnTypes.standard().with(Map.of(Integer.class, "integer", Long.class, "integer")));

    @Test
    void otherWordsForATypeAreTheSame() {
        assertThat(postgres.same("int4", "integer")).isTrue();
        assertThat(postgres.same("character varying(200)", "VARCHAR( 200 )")).isTrue();
        assertThat(postgres.same("timestamptz", "timestamp(6) with time zone")).isTrue();
        assertThat(postgres.same("numeric(38,10)", "decimal(38, 10)")).isTrue();
        assertThat(postgres.same("int8[]", "bigint[]")).isTrue();
        assertThat(mysql.same("tinyint(1)", "boolean")).isTrue();
        assertThat(mysql.same("int(11)", "integer")).isTrue();
        assertThat(mysql.same("decimal", "numeric(10, 0)")).isTrue();
    }

    @Test
    void otherTypesAreNot() {
        assertThat(postgres.same("timestamp", "timestamp with time zone")).isFalse();
        assertThat(postgres.same("varchar(20)", "varchar(30)")).isFalse();
        assertThat(mysql.same("tinyint", "boolean")).isFalse();
        assertThat(mysql.same("datetime", "datetime(6)")).isFalse();
        assertThat(mysql.same("int", "int unsigned")).isFalse();
        assertThat(mysql.same("enum('a','b')", "enum('a','c')")).isFalse();
        assertThat(sqlite.same("text", "text collate decimal")).isFalse();
    }

    @Test
    void whatARecordCannotSayItCanDoWith() {
        assertThat(postgres.suits("numeric(9, 2)", "numeric")).isTrue();
        assertThat(postgres.suits("inet", "text")).isTrue();
        assertThat(postgres.suits("json", "text")).isFalse();
        assertThat(mysql.suits("bigint unsigned", "bigint")).isTrue();
        assertThat(mysql.suits("mediumtext", "longtext")).isTrue();
        assertThat(mysql.suits("char(10)", "varchar(10)")).isTrue();
        assertThat(sqlite.suits("varchar(20)", "text")).isTrue();
        assertThat(sqlite.suits("datetime", "text")).isTrue();
    }

    @Test
    void whatItCanSayCounts() {
        assertThat(postgres.suits("integer", "bigint")).isFalse();
        assertThat(postgres.suits("varchar(20)", "varchar(30)")).isFalse();
        assertThat(postgres.suits("varchar(20)", "text")).isFalse();
        assertThat(postgres.suits("timestamp", "timestamp with time zone")).isFalse();
        assertThat(postgres.suits("numeric(38, 0)", "numeric")).isFalse();
        assertThat(sqlite.suits("integer", "text")).isFalse();
    }

    @Test
    void aTypeHasRoomForAnothersValuesOrNot() {
        assertThat(postgres.widens("integer", "bigint")).isTrue();
        assertThat(postgres.widens("bigint", "integer")).isFalse();
        assertThat(postgres.widens("varchar(20)", "text")).isTrue();
        assertThat(postgres.widens("text", "varchar(20)")).isFalse();
        assertThat(postgres.widens("numeric(9, 2)", "numeric(10, 2)")).isTrue();
        assertThat(postgres.widens("numeric(9, 2)", "numeric(9, 3)")).isFalse();
        assertThat(postgres.widens("date", "timestamp")).isTrue();
        assertThat(postgres.widens("text", "integer")).isFalse();
        assertThat(mysql.widens("int unsigned", "int")).isFalse();
        assertThat(mysql.widens("int unsigned", "bigint")).isTrue();
    }
}
