package dev.lexigram.example.atlas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Languages, and where they are written.
final class Languages {

    private Languages() {}

    static Stream<Language> all() {
        Stream<String> ofLocales =
                Locale.availableLocales().map(Locale::getLanguage).filter(code -> !code.isEmpty());
        return Stream.concat(Arrays.stream(Locale.getISOLanguages()), ofLocales)
                .sorted()
                .distinct()
                .map(Languages::language);
    }

    static Stream<CountryLanguage> perCountry() {
        // Locales of a whole continent have a number, and some of a disputed place a code outside of the standard.
        Set<String> countries = Set.of(Locale.getISOCountries());
        Map<String, Long> locales = Locale.availableLocales()
                .filter(locale -> countries.contains(locale.getCountry()))
                .collect(Collectors.groupingBy(
                        locale -> locale.getCountry() + "-" + locale.getLanguage(),
                        TreeMap::new,
                        Collectors.counting()));
        return locales.entrySet().stream().map(entry -> pair(entry.getKey(), Math.toIntExact(entry.getValue())));
    }

    private static CountryLanguage pair(String id, int locales) {
        return new CountryLanguage(id, id.substring(0, 2), id.substring(3), locales);
    }

    private static Language language(String code) {
        Locale locale = Locale.of(code);
        String ownName = locale.getDisplayLanguage(locale);
        return new Language(
                code,
                locale.getISO3Language(),
                locale.getDisplayLanguage(Locale.ENGLISH),
                ownName,
                isRightToLeft(ownName));
    }

    private static boolean isRightToLeft(String text) {
        byte direction = Character.getDirectionality(text.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
