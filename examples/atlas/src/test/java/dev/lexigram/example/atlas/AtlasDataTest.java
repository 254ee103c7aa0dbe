package dev.lexigram.example.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lexigram.contracts.mapping.Length;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AtlasDataTest {

    /// The figures of zones belong to one issue of the IANA database, which updates of the JDK replace.
    private static final String MEASURED_TIME_ZONES = "2026a";

    static final List<Dataset<?>> ALL = AtlasData.all();

    /// Those whose rows bring their keys along; the database makes those of transitions.
    static final List<Dataset<?>> KEYED = ALL.stream()
            .filter(dataset -> !dataset.equals(AtlasData.TRANSITIONS))
            .toList();

    @Test
    void figuresAreThoseOfJdk25() {
        assertThat(AtlasData.COUNTRIES.count()).isEqualTo(249);
        assertThat(AtlasData.CURRENCIES.count()).isEqualTo(233);
        assertThat(AtlasData.LANGUAGES.count()).isEqualTo(293);
        assertThat(AtlasData.COUNTRY_LANGUAGES.count()).isEqualTo(568);
        assertThat(AtlasData.CHARACTERS.count()).isEqualTo(155_063);
    }

    @Test
    void zonesAndTransitionsAreThoseOfTheMeasuredTimeZoneDatabase() {
        assumeThat(ZoneRulesProvider.getVersions("UTC").lastKey()).isEqualTo(MEASURED_TIME_ZONES);

        assertThat(AtlasData.ZONES.count()).isEqualTo(604);
        assertThat(AtlasData.TRANSITIONS.count()).isEqualTo(31_198);
    }

    @Test
    void zonesAndTransitionsOfAnyTimeZoneDatabaseAreAboutAsMany() {
        assertThat(AtlasData.ZONES.count()).isBetween(590L, 640L);
        assertThat(AtlasData.TRANSITIONS.count()).isBetween(30_500L, 32_000L);
    }

    @Test
    void tablesAreNamedInAnOrderThatPutsParentsFirst() {
        assertThat(ALL)
                .extracting(Dataset::table)
                .containsExactly(
                        "currencies",
                        "languages",
                        "countries",
                        "country_languages",
                        "zones",
                        "transitions",
                        "characters");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void countIsTheNumberOfRowsEachTimeTheyAreMade(Dataset<?> dataset) {
        assertThat(dataset.rows().toList()).hasSize(Math.toIntExact(dataset.count()));
        assertThat(dataset.rows().count()).isEqualTo(dataset.count());
    }

    @ParameterizedTest
    @FieldSource("KEYED")
    void keysDifferInMoreThanLetterCase(Dataset<?> dataset) {
        RecordComponent key = dataset.type().getRecordComponents()[0];

        Set<String> keys = dataset.rows()
                .map(row -> String.valueOf(valueOf(key, row)).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(keys).hasSize(Math.toIntExact(dataset.count()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyTextAndEveryByteArrayFitsItsColumn(Dataset<?> dataset) {
        List<RecordComponent> limited = Arrays.stream(dataset.type().getRecordComponents())
                .filter(AtlasDataTest::isOfVaryingLength)
                .toList();

        assertThat(limited).isNotEmpty().allMatch(component -> component.isAnnotationPresent(Length.class));
        dataset.rows()
                .forEach(row -> limited.forEach(component -> assertThat(lengthOf(valueOf(component, row)))
                        .as(() -> component.getName() + " of " + row)
                        .isBetween(0, component.getAnnotation(Length.class).value())));
    }

    @Test
    void everyReferenceHasItsRow() {
        Set<String> currencies = AtlasData.CURRENCIES.rows().map(Currency::code).collect(Collectors.toSet());
        Set<String> languages = AtlasData.LANGUAGES.rows().map(Language::code).collect(Collectors.toSet());
        Set<String> countries = AtlasData.COUNTRIES.rows().map(Country::code).collect(Collectors.toSet());
        Set<String> zones = AtlasData.ZONES.rows().map(Zone::id).collect(Collectors.toSet());

        assertThat(AtlasData.COUNTRIES.rows().map(Country::currency).filter(code -> code != null))
                .hasSize(248)
                .isSubsetOf(currencies);
        assertThat(AtlasData.COUNTRY_LANGUAGES.rows().map(CountryLanguage::country))
                .isSubsetOf(countries);
        assertThat(AtlasData.COUNTRY_LANGUAGES.rows().map(CountryLanguage::language))
                .isSubsetOf(languages);
        assertThat(AtlasData.TRANSITIONS.rows().map(Transition::zone)).isSubsetOf(zones);
    }

    @Test
    void rowsOfParentsKnowHowManyChildrenTheyHave() {
        assertThat(AtlasData.ZONES.rows().mapToLong(Zone::transitions).sum()).isEqualTo(AtlasData.TRANSITIONS.count());
        assertThat(AtlasData.COUNTRIES.rows().mapToLong(Country::languages).sum())
                .isEqualTo(AtlasData.COUNTRY_LANGUAGES.count());
        assertThat(AtlasData.CURRENCIES.rows().mapToLong(Currency::countries).sum())
                .isEqualTo(248);
    }

    @Test
    void switzerlandIsAsExpected() {
        Country switzerland = AtlasData.COUNTRIES
                .rows()
                .filter(country -> country.code().equals("CH"))
                .findFirst()
                .orElseThrow();

        assertThat(switzerland.iso3()).isEqualTo("CHE");
        assertThat(switzerland.name()).isEqualTo("Switzerland");
        assertThat(switzerland.flag()).isEqualTo("\uD83C\uDDE8\uD83C\uDDED");
        assertThat(switzerland.currency()).isEqualTo("CHF");
        assertThat(AtlasData.COUNTRY_LANGUAGES
                        .rows()
                        .filter(pair -> pair.country().equals("CH")))
                .extracting(CountryLanguage::language)
                .contains("de", "fr", "it", "rm", "gsw");
    }

    @Test
    void smallestUnitsRunFromWholeYenToTenthOfThousandths() {
        assertThat(AtlasData.CURRENCIES
                        .rows()
                        .filter(currency ->
                                Set.of("JPY", "EUR", "KWD", "CLF", "XAU").contains(currency.code())))
                .extracting(Currency::smallestUnit)
                .containsExactly(
                        new BigDecimal("0.0001"),
                        new BigDecimal("0.01"),
                        BigDecimal.ONE,
                        new BigDecimal("0.001"),
                        null);
    }

    @Test
    void zurichChangedItsClocksForTheFirstTimeIn1981() {
        Transition first = AtlasData.TRANSITIONS
                .rows()
                .filter(change -> change.zone().equals("Europe/Zurich"))
                .findFirst()
                .orElseThrow();

        assertThat(first)
                .isEqualTo(new Transition(
                        null,
                        "Europe/Zurich",
                        Instant.parse("1981-03-29T01:00:00Z"),
                        354_675_600,
                        LocalDate.of(1981, 3, 29),
                        3600,
                        7200,
                        true));
        assertThat(AtlasData.ZONES.rows().filter(zone -> zone.id().equals("Europe/Zurich")))
                .containsExactly(new Zone(
                        "Europe/Zurich",
                        UUID.nameUUIDFromBytes("Europe/Zurich".getBytes(StandardCharsets.UTF_8)),
                        "Europe",
                        "Central European Time",
                        1.0,
                        false,
                        first.happensAt(),
                        114));
    }

    @Test
    void transitionsLieBetween1970AndTheEndOf2037() {
        assertThat(AtlasData.TRANSITIONS.rows().map(Transition::happensAt))
                .allMatch(instant -> !instant.isBefore(Zones.FROM) && instant.isBefore(Zones.UNTIL));
    }

    @Test
    void charactersCarryNameKindNumberAndBytes() {
        CodePoint nine = character('9');
        CodePoint grin = character(0x1F600);

        assertThat(nine.name()).isEqualTo("DIGIT NINE");
        assertThat(nine.number()).isEqualTo(9);
        assertThat(nine.category()).isEqualTo(Category.DECIMAL_DIGIT_NUMBER);
        assertThat(character('A').number()).isNull();
        assertThat(character('A').letter()).isTrue();
        assertThat(character('A').block()).isEqualTo("BASIC_LATIN");
        assertThat(character('A').script()).isEqualTo(Character.UnicodeScript.LATIN);
        assertThat(grin.name()).isEqualTo("GRINNING FACE");
        assertThat(grin.utf8()).containsExactly(0xF0, 0x9F, 0x98, 0x80);
    }

    private static CodePoint character(int codePoint) {
        return AtlasData.CHARACTERS
                .rows()
                .filter(row -> row.codePoint() == codePoint)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfVaryingLength(RecordComponent component) {
        return component.getType() == String.class
                || component.getType() == byte[].class
                || component.getType().isEnum();
    }

    private static Object valueOf(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A record's accessor is public.", e);
        }
    }

    private static int lengthOf(Object value) {
        return switch (value) {
            case null -> 0;
            case byte[] bytes -> bytes.length;
            default -> value.toString().length();
        };
    }
}
