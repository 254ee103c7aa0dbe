package dev.lexigram.example.atlas;

import java.math.BigDecimal;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Countries with their money.
final class Countries {

    private static final int REGIONAL_INDICATOR_A = 0x1F1E6;

    private Countries() {}

    static Stream<Country> all() {
        Map<String, Long> languages =
                Languages.perCountry().collect(Collectors.groupingBy(CountryLanguage::country, Collectors.counting()));
        return Arrays.stream(Locale.getISOCountries())
                .sorted()
                .map(code -> country(code, Math.toIntExact(languages.getOrDefault(code, 0L))));
    }

    static Stream<Currency> currencies() {
        Map<String, Long> users = Arrays.stream(Locale.getISOCountries())
                .flatMap(code -> Stream.ofNullable(currencyOf(code)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return java.util.Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(java.util.Currency::getCurrencyCode))
                .map(currency ->
                        currency(currency, Math.toIntExact(users.getOrDefault(currency.getCurrencyCode(), 0L))));
    }

    private static Country country(String code, int languages) {
        Locale locale = Locale.of("", code);
        return new Country(
                code,
                locale.getISO3Country(),
                locale.getDisplayCountry(Locale.ENGLISH),
                flag(code),
                currencyOf(code),
                WeekFields.of(locale).getFirstDayOfWeek(),
                languages,
                0);
    }

    private static Currency currency(java.util.Currency currency, int countries) {
        int digits = currency.getDefaultFractionDigits();
        return new Currency(
                currency.getCurrencyCode(),
                currency.getNumericCode(),
                currency.getDisplayName(Locale.ENGLISH),
                currency.getSymbol(Locale.ENGLISH),
                digits < 0 ? null : BigDecimal.ONE.movePointLeft(digits),
                countries);
    }

    private static @Nullable String currencyOf(String country) {
        java.util.Currency currency = java.util.Currency.getInstance(Locale.of("", country));
        return currency == null ? null : currency.getCurrencyCode();
    }

    private static String flag(String country) {
        return country.chars()
                .map(letter -> REGIONAL_INDICATOR_A + letter - 'A')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
