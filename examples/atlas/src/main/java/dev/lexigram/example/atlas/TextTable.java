package dev.lexigram.example.atlas;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table as lines of aligned text: numbers to the right, all else to the left.
///
/// @param answer what it shows
/// @param widths the columns' widths on the screen
record TextTable(Answer answer, List<Integer> widths) {

    private static final String GAP = "  ";

    static TextTable of(Answer answer) {
        List<Integer> widths = IntStream.range(0, answer.columns().size())
                .mapToObj(column -> Math.max(
                        width(answer.columns().get(column)),
                        answer.rows().stream()
                                .mapToInt(row -> width(text(row.get(column))))
                                .max()
                                .orElse(0)))
                .toList();
        return new TextTable(answer, widths);
    }

    /// The headings.
    String header() {
        return line(
                answer.columns(),
                answer.rows().isEmpty() ? List.of() : answer.rows().getFirst());
    }

    /// The rows.
    List<String> body() {
        return answer.rows().stream()
                .map(row -> line(row.stream().map(TextTable::text).toList(), row))
                .toList();
    }

    /// @param like cells that say on which side each column is aligned
    private String line(List<String> cells, List<@Nullable Object> like) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(widths.get(column) - width(cell));
            boolean number = column < like.size() && like.get(column) instanceof Number;
            padded.add(number ? space + cell : cell + space);
        }
        return String.join(GAP, padded).stripTrailing();
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "-" : String.valueOf(cell);
    }

    /// How many places a text takes on a terminal.
    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            // A flag is two of these beside each other, each half as wide as the other emojis.
            default -> Character.isEmojiPresentation(codePoint) && !(codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF);
        };
    }
}
