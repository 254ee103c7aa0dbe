package dev.lexigram.tenant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a request says of itself, whatever library received it. Immutable and thread-safe.
///
/// @param headers the values of each header, names in small letters
/// @param host the authority as it was sent, such as `acme.example.com:8443`; empty when there is none
/// @param path the path, still percent-encoded, such as `/t/acme/orders`
/// @param claims the claims of a token whose signature was verified; of any other token give none
public record RequestFacts(
        Map<String, List<String>> headers, String host, String path, Map<String, ? extends @Nullable Object> claims) {

    /// Claims without a value count as missing.
    public RequestFacts {
        headers = folded(headers);
        claims = present(claims);
    }

    /// Names that differ in case only are one header, with all the values.
    private static Map<String, List<String>> folded(Map<String, List<String>> given) {
        Map<String, List<String>> all = new HashMap<>();
        given.forEach((name, values) -> all.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                .addAll(values));
        all.replaceAll((name, values) -> List.copyOf(values));
        return Map.copyOf(all);
    }

    private static Map<String, Object> present(Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> all = new HashMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                all.put(name, value);
            }
        });
        return Map.copyOf(all);
    }

    /// A request that says nothing.
    public static RequestFacts none() {
        return new RequestFacts(Map.of(), "", "/", Map.of());
    }

    /// A copy with one more value of a header.
    public RequestFacts withHeader(String name, String value) {
        Map<String, List<String>> all = new HashMap<>(headers);
        all.merge(name.toLowerCase(Locale.ROOT), List.of(value), (old, more) -> {
            List<String> both = new ArrayList<>(old);
            both.addAll(more);
            return both;
        });
        return new RequestFacts(all, host, path, claims);
    }

    /// A copy with another host.
    public RequestFacts withHost(String authority) {
        return new RequestFacts(headers, authority, path, claims);
    }

    /// A copy with another path.
    public RequestFacts withPath(String encoded) {
        return new RequestFacts(headers, host, encoded, claims);
    }

    /// A copy with the claims of a verified token.
    public RequestFacts withClaims(Map<String, ? extends @Nullable Object> verified) {
        return new RequestFacts(headers, host, path, verified);
    }

    /// The values of a header, whatever the case of its name; often none.
    public List<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /// The names of what is there. Contents may be secret.
    @Override
    public String toString() {
        return "RequestFacts[headers=" + headers.keySet().stream().sorted().toList() + ", claims="
                + claims.keySet().stream().sorted().toList() + "]";
    }
}
