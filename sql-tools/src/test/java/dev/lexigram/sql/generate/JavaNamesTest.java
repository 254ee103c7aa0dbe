package dev.lexigram.sql.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "countries, Country",
        "country_languages, CountryLanguage",
        "boxes, Box",
        "addresses, Address",
        "address, Address",
        "status, Status",
        "analysis, Analysis",
        "people, Person",
        "tv_series, TvSeries",
        "movies, Movie",
        "Albums, Album",
        "PlaylistTrack, PlaylistTrack",
        "atlas_notes, AtlasNote",
        "characters, CharacterRow",
        "records, RecordRow",
        "indexes, IndexRow",
        "_, X",
        "as, As",
    })
    void aClassIsTheTableInTheSingular(String table, String expected) {
        assertThat(new JavaNames().classOf(table)).isEqualTo(expected);
    }

    @Test
    void tablesThatWouldHaveOneClassHaveTwo() {
        JavaNames names = new JavaNames();
        assertThat(names.classOf("user")).isEqualTo("User");
        assertThat(names.classOf("users")).isEqualTo("UserRow");
        assertThat(names.classOf("Users")).isEqualTo("UserRow2");
    }

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "created_at, createdAt",
        "UserID, userID",
        "ID, id",
        "FirstName, firstName",
        "class, classValue",
        "hash_code, hashCodeValue",
        "record, record",
        "_, x",
        "_2nd, x2nd",
    })
    void aComponentIsTheColumnAsJavaWritesIt(String column, String expected) {
        assertThat(new JavaNames().componentOf(column)).isEqualTo(expected);
    }

    @Test
    void columnsThatWouldHaveOneNameHaveTwo() {
        JavaNames names = new JavaNames();
        assertThat(names.componentOf("user_id")).isEqualTo("userId");
        assertThat(names.componentOf("userId")).isEqualTo("userId2");
    }

    @Test
    void onlyIdentifiersCanBeMapped() {
        assertThat(JavaNames.canBeMapped("user_2")).isTrue();
        assertThat(JavaNames.canBeMapped("odd name")).isFalse();
        assertThat(JavaNames.canBeMapped("2nd")).isFalse();
    }
}
