package dev.lexigram.example.atlas;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The characters of Unicode.
final class Characters {

    private Characters() {}

    static long count() {
        return codePoints().count();
    }

    static Stream<CodePoint> all() {
        return codePoints().mapToObj(Characters::character);
    }

    private static IntStream codePoints() {
        return IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .filter(Characters::isNamed);
    }

    private static boolean isNamed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static CodePoint character(int codePoint) {
        return new CodePoint(
                codePoint,
                Character.getName(codePoint),
                UnicodeBlock.of(codePoint).toString(),
                UnicodeScript.of(codePoint),
                Category.of(codePoint),
                Character.isLetter(codePoint),
                number(codePoint),
                Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("CharacterGetNumericValue") // It counts A to Z as the digits 10 to 35, hence the condition.
    private static @Nullable Integer number(int codePoint) {
        int value = Character.isLetter(codePoint) ? -1 : Character.getNumericValue(codePoint);
        return value < 0 ? null : value;
    }
}
