package dev.lexigram.tenant;

import dev.lexigram.contracts.error.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Says for which tenant a request is.
///
/// ```
/// TenantResolver tenants = TenantResolver.agreeing(claim("org"), subdomain("example.com"));
/// RequestContext.of(id).withTenant(tenants.orElseThrow(facts)).run(() -> …);
/// ```
///
/// Headers, hosts and paths are what the client says: see elsewhere that the user belongs to the tenant, or let a
/// claim decide. The resolvers from here give checked ids only, letters, digits, `-` and `_`, 64 at most; what is
/// there and no such id is an error, so that no later resolver is asked instead. Immutable and thread-safe.
@FunctionalInterface
public interface TenantResolver {

    /// The tenant of a request; empty when the request says none.
    ///
    /// @throws TenantResolutionException when what it says cannot be a tenant
    Optional<String> resolve(RequestFacts facts);

    /// The tenant of a request that must have one.
    ///
    /// @throws TenantResolutionException when it says none, or what cannot be one
    default String orElseThrow(RequestFacts facts) {
        return resolve(facts)
                .orElseThrow(() -> new TenantResolutionException(Problem.of("The request names no tenant.")
                        .hint("Send it where the service looks for the tenant, or log in again.")));
    }

    /// The tenant in a header. A header that is sent twice is refused.
    static TenantResolver header(String name) {
        String source = "header " + name.toLowerCase(Locale.ROOT);
        return facts -> {
            List<String> values = facts.header(name);
            if (values.size() > 1) {
                throw TenantIds.refused("The request names its tenant twice.", source);
            }
            return values.stream().findFirst().map(id -> TenantIds.checked(id, source));
        };
    }

    /// The tenant in a claim of the verified token, a text or a whole number.
    static TenantResolver claim(String name) {
        String source = "claim " + name;
        return facts -> Optional.<Object>ofNullable(facts.claims().get(name)).map(value -> {
            boolean plain = value instanceof String
                    || value instanceof Long
                    || value instanceof Integer
                    || value instanceof Short;
            return TenantIds.checked(plain ? value.toString() : "", source);
        });
    }

    /// The tenant in the one label before a domain, in small letters: `acme` of `acme.example.com`. The domain
    /// itself, addresses and other hosts say none.
    ///
    /// @param baseDomain such as `example.com`
    /// @throws IllegalArgumentException when it is no domain
    static TenantResolver subdomain(String baseDomain) {
        HostNames base = HostNames.below(baseDomain);
        return facts -> base.label(facts.host()).map(label -> TenantIds.checked(label, "host"));
    }

    /// The tenant in a segment of the path: `path("/t/{tenant}")` takes `acme` of `/t/acme/orders`. What follows
    /// the pattern does not matter, other paths say none.
    ///
    /// @param pattern whole segments, one of them `{tenant}`
    /// @throws IllegalArgumentException when it is no such pattern
    static TenantResolver path(String pattern) {
        PathPattern segments = PathPattern.of(pattern);
        return facts -> segments.match(facts.path()).map(id -> TenantIds.checked(id, "path"));
    }

    /// The first that names a tenant decides. Put what the client cannot choose first, such as a claim; where both
    /// must be the same, take {@link #agreeing}.
    static TenantResolver firstOf(TenantResolver first, TenantResolver... more) {
        List<TenantResolver> all =
                Stream.concat(Stream.of(first), Stream.of(more)).toList();
        return facts -> all.stream()
                .flatMap(resolver -> resolver.resolve(facts).stream())
                .findFirst();
    }

    /// Those that name a tenant must name the same.
    static TenantResolver agreeing(TenantResolver first, TenantResolver... more) {
        List<TenantResolver> all =
                Stream.concat(Stream.of(first), Stream.of(more)).toList();
        return facts -> {
            List<String> named = all.stream()
                    .flatMap(resolver -> resolver.resolve(facts).stream())
                    .distinct()
                    .toList();
            if (named.size() > 1) {
                throw new TenantResolutionException(Problem.of("The request names different tenants.")
                        .hint("Use the address of the tenant for which you are logged in."));
            }
            return named.stream().findFirst();
        };
    }
}
