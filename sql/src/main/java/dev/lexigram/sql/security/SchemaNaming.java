package dev.lexigram.sql.security;

import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Schema;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What tenants' schemas are called. Two tenants never have the same, since `-` becomes two underscores and a
/// tenant has no two in a row.
///
/// @param prefix what stands before the tenant
/// @param suffix what stands after it
record SchemaNaming(String prefix, String suffix) {

    static final SchemaNaming STANDARD = of("tenant_{tenant}");

    private static final String PLACE = "{tenant}";
    // No tenant has three underscores in its schema, so what is kept is nobody's.
    private static final String KEPT = "___";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT);
    private static final int KEPT_LENGTH = KEPT.length() + 12;

    static SchemaNaming of(String pattern) {
        int at = pattern.indexOf(PLACE);
        String rest = pattern.replace(PLACE, "");
        boolean lower = rest.equals(rest.toLowerCase(Locale.ROOT));
        if (at < 1 || rest.length() != pattern.length() - PLACE.length() || !lower || rest.contains(KEPT)) {
            throw new IllegalArgumentException(
                    "A naming is written like t_{tenant}: small letters, digits and underscores, then the tenant.");
        }
        // Also sees that the rest is made of what names are made of.
        Identifier.of(rest);
        return new SchemaNaming(pattern.substring(0, at), pattern.substring(at + PLACE.length()));
    }

    Schema of(TenantName tenant) {
        return Schema.of(prefix + tenant.text().replace("-", "__") + suffix);
    }

    /// Whether a schema of such a name is a tenant's, or was one's.
    boolean covers(Schema schema) {
        return schema.identifier().name().toLowerCase(Locale.ROOT).startsWith(prefix);
    }

    /// Whose schema this is; empty when it is no tenant's.
    Optional<String> tenantOf(String schema) {
        if (!schema.startsWith(prefix)
                || !schema.endsWith(suffix)
                || schema.length() <= prefix.length() + suffix.length()) {
            return Optional.empty();
        }
        String inner = schema.substring(prefix.length(), schema.length() - suffix.length());
        String tenant = inner.replace("__", "-");
        return TenantName.isValid(tenant)
                        && of(new TenantName(tenant)).toString().equals(schema)
                ? Optional.of(tenant)
                : Optional.empty();
    }

    /// The name under which a schema is kept after its tenant left.
    static Schema kept(Schema schema, LocalDateTime time) {
        return Schema.of(schema + KEPT + TIME.format(time));
    }

    /// The longest schema of a tenant that can be kept on a database.
    static int longest(int maxIdentifierLength) {
        return maxIdentifierLength - KEPT_LENGTH;
    }
}
