package dev.lexigram.contracts.error;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The one place that decides what is secret and how it looks in text.
///
/// Used on error and configuration paths only, never per row. Thread-safe.
public final class Masking {

    /// What stands in for a secret.
    public static final String MASK = "***";

    private static final Set<String> SECRET_WORDS =
            Set.of("password", "passwd", "pwd", "secret", "token", "credential", "credentials", "passphrase");
    private static final Set<String> SECRET_KEY_SUFFIXES =
            Set.of("hmac_key", "api_key", "apikey", "access_key", "private_key", "secret_key");
    private static final Pattern WORD_BREAK = Pattern.compile("[^a-z0-9]+");
    // Greedy up to the last '@' before the host: passwords may themselves contain '@' or ':'.
    private static final Pattern URL_USER_INFO = Pattern.compile("(://[^\\s:/?#@]*):[^\\s]*@(?=[^\\s@]*)");
    private static final Pattern ASSIGNED_SECRET = Pattern.compile(
            "(?i)((?:password|passwd|pwd|secret|token|passphrase|sslpassword|keystorepassword|truststorepassword)\\s*=\\s*)[^\\s&;,)]+");

    private Masking() {}

    /// Whether a key such as `backend.password` or `audit_hmac_key` names a secret.
    public static boolean isSecretKey(String key) {
        String lower = key.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        String leaf = lower.substring(lower.lastIndexOf('.') + 1);
        if (SECRET_KEY_SUFFIXES.stream().anyMatch(leaf::endsWith)) {
            return true;
        }
        for (String word : WORD_BREAK.split(leaf)) {
            if (SECRET_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Text with the passwords of URLs and of `password=…` assignments masked.
    public static String text(String text) {
        String masked = URL_USER_INFO.matcher(text).replaceAll("$1:" + MASK + "@");
        return ASSIGNED_SECRET.matcher(masked).replaceAll("$1" + MASK);
    }

    /// A detail's value as it may be shown: masked whole when the key is secret, else with its secrets masked.
    static Object detail(String key, Object value) {
        if (isSecretKey(key)) {
            return MASK;
        }
        return value instanceof Number || value instanceof Boolean ? value : text(String.valueOf(value));
    }
}
