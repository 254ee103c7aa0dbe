package dev.lexigram.sql.secrets;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// Looks for what must not be readable.
final class Plain {

    private Plain() {}

    /// Whether bytes hold a text as it is, in hexadecimal digits, or with two bytes for each letter.
    static boolean isIn(byte[] bytes, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        String searched = new String(bytes, StandardCharsets.ISO_8859_1);
        String hex = HexFormat.of().formatHex(plain);
        return searched.contains(new String(plain, StandardCharsets.ISO_8859_1))
                || searched.toLowerCase(Locale.ROOT).contains(hex)
                || searched.contains(new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /// An exception as it would be logged, with all causes.
    static String text(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
