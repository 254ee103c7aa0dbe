package dev.lexigram.sql.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 over texts, in which it does not count how lines end.
final class Checksum {
    private Checksum() {}

    static String of(String text) {
        return of(List.of(normal(text)));
    }

    /// The text with line feeds alone, and without the mark that some editors put first.
    static String normal(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// Over several texts, of which none can pass for a part of its neighbour.
    static String of(List<String> texts) {
        MessageDigest digest = sha256();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                digest.update((byte) 0);
            }
            digest.update(texts.get(i).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
