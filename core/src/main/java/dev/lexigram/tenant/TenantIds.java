package dev.lexigram.tenant;

import dev.lexigram.contracts.error.Problem;

/// Checks what a request says before anybody uses it.
final class TenantIds {

    private static final int MAX_LENGTH = 64;

    private TenantIds() {}

    static String checked(String id, String source) {
        if (!isValid(id)) {
            throw refused("What the request names cannot be a tenant.", source);
        }
        return id;
    }

    private static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > MAX_LENGTH || !isAlphanumeric(id.charAt(0))) {
            return false;
        }
        return id.chars().allMatch(c -> isAlphanumeric((char) c) || c == '-' || c == '_');
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// The text itself stays out of the error: it may be anything.
    static TenantResolutionException refused(String sentence, String source) {
        return new TenantResolutionException(Problem.of(sentence)
                .with("source", source)
                .hint("A tenant is one text of letters, digits, '-' and '_', at most " + MAX_LENGTH
                        + ", that begins with a letter or a digit."));
    }
}
