package dev.lexigram.example.atlas;

import java.util.List;

/// All data of the demo, taken from the running JDK.
final class AtlasData {

    static final Dataset<Currency> CURRENCIES = Dataset.of(Currency.class, Countries::currencies);
    static final Dataset<Language> LANGUAGES = Dataset.of(Language.class, Languages::all);
    static final Dataset<Country> COUNTRIES = Dataset.of(Country.class, Countries::all);
    static final Dataset<CountryLanguage> COUNTRY_LANGUAGES = Dataset.of(CountryLanguage.class, Languages::perCountry);
    static final Dataset<Zone> ZONES = Dataset.of(Zone.class, Zones::all);
    static final Dataset<Transition> TRANSITIONS = Dataset.of(Transition.class, Zones::transitions);
    static final Dataset<CodePoint> CHARACTERS = new Dataset<>(CodePoint.class, Characters::count, Characters::all);

    private AtlasData() {}

    /// The sets in an order in which no row comes before one that it names.
    static List<Dataset<?>> all() {
        return List.of(CURRENCIES, LANGUAGES, COUNTRIES, COUNTRY_LANGUAGES, ZONES, TRANSITIONS, CHARACTERS);
    }
}
