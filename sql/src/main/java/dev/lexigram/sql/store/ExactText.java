package dev.lexigram.sql.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Texts as they are stored in columns that tell any two texts apart.
///
/// MySQL and MariaDB do not look at blanks at the end, so a text that ends with one has a backslash behind it. They
/// sort control characters before the end of a text, and by an index miss those that follow a beginning that is
/// looked for; such a character is stored as a backslash and its number, a backslash as two. Other texts are stored
/// as they are.
final class ExactText {

    /// The longest stored form. Two such columns fit into a key of each database.
    static final int LONGEST_STORED = 255;

    private static final int LONGEST = 200;
    private static final char MARK = '\\';
    private static final HexFormat NUMBERS = HexFormat.of();

    private ExactText() {}

    /// The stored form of a key or name.
    ///
    /// @param what what it is, for messages
    /// @throws IllegalArgumentException when it is blank, too long, or not a text that all databases can hold
    static String checked(String what, String text) {
        String stored = text.endsWith(" ") ? beginning(text) + MARK : beginning(text);
        if (text.isBlank() || length(text) > LONGEST || length(stored) > LONGEST_STORED) {
            throw new IllegalArgumentException("A " + what + " is not blank and has up to " + LONGEST
                    + " characters, fewer if there are many backslashes or control characters: '" + text + "'.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("A " + what + " has no halves of characters.");
        }
        return stored;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// How the stored forms of all texts begin that begin with this one.
    static String beginning(String text) {
        StringBuilder stored = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == MARK) {
                stored.append(MARK).append(MARK);
            } else if (c < ' ') {
                stored.append(MARK).append(NUMBERS.toHexDigits((byte) c));
            } else {
                stored.append(c);
            }
        }
        return stored.toString();
    }

    static String read(String stored) {
        StringBuilder text = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c != MARK) {
                text.append(c);
            } else if (stored.startsWith("\\", i + 1)) {
                text.append(MARK);
                i++;
            } else if (i + 2 < stored.length()) {
                text.append((char) HexFormat.fromHexDigits(stored, i + 1, i + 3));
                i += 2;
            }
        }
        return text.toString();
    }
}
