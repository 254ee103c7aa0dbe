package dev.lexigram.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantResolverTest {

    private static final RequestFacts NONE = RequestFacts.none();
    private static final TenantResolver HEADER = TenantResolver.header("X-Tenant");
    private static final TenantResolver CLAIM = TenantResolver.claim("org");
    private static final TenantResolver HOST = TenantResolver.subdomain("Example.com");
    private static final TenantResolver PATH = TenantResolver.path("/t/{tenant}");

    /// The tenant, "none", or "refused".
    private static String of(TenantResolver resolver, RequestFacts facts) {
        try {
            return resolver.resolve(facts).orElse("none");
        } catch (TenantResolutionException refused) {
            return "refused";
        }
    }

    private static String ofHost(String host) {
        return of(HOST, NONE.withHost(host));
    }

    private static String ofPath(String path) {
        return of(PATH, NONE.withPath(path));
    }

    @Test
    void aHeaderIsFoundWhateverTheCaseOfItsName() {
        assertThat(of(HEADER, NONE)).isEqualTo("none");
        assertThat(of(HEADER, NONE.withHeader("x-TENANT", "acme"))).isEqualTo("acme");
        assertThat(of(HEADER, new RequestFacts(Map.of("X-Tenant", List.of("Acme_1")), "", "/", Map.of())))
                .isEqualTo("Acme_1");
        assertThat(of(HEADER, NONE.withHeader("x-tenant", ""))).isEqualTo("refused");
    }

    @Test
    void aHeaderThatIsSentTwiceIsRefused() {
        RequestFacts twice = NONE.withHeader("x-tenant", "acme").withHeader("X-Tenant", "acme");
        assertThat(of(HEADER, twice)).isEqualTo("refused");
        Map<String, List<String>> spelt = Map.of("X-Tenant", List.of("acme"), "x-tenant", List.of("umbrella"));
        assertThat(of(HEADER, new RequestFacts(spelt, "", "/", Map.of()))).isEqualTo("refused");
    }

    @Test
    void aClaimIsATextOrAWholeNumber() {
        assertThat(of(CLAIM, NONE)).isEqualTo("none");
        assertThat(of(CLAIM, NONE.withClaims(Map.of("org", "acme")))).isEqualTo("acme");
        assertThat(of(CLAIM, NONE.withClaims(Map.of("org", 42L)))).isEqualTo("42");
        for (Object wrong : List.of(true, 1.5, List.of("acme"), Map.of(), -1)) {
            assertThat(of(CLAIM, NONE.withClaims(Map.of("org", wrong)))).isEqualTo("refused");
        }
        Map<String, @Nullable Object> empty = new HashMap<>();
        empty.put("org", null);
        assertThat(of(CLAIM, NONE.withClaims(empty))).isEqualTo("none");
    }

    @Test
    void aSubdomainIsOneLabelBelowTheDomain() {
        for (String host : List.of(
                "acme.example.com",
                "ACME.Example.COM",
                "acme.example.com:8443",
                "acme.example.com.",
                "acme.example.com.:443",
                "acme.example.com:")) {
            assertThat(ofHost(host)).as(host).isEqualTo("acme");
        }
        for (String host : List.of(
                "",
                "example.com",
                ".example.com",
                "evil-example.com",
                "evilexample.com",
                "a.b.example.com",
                ".a.example.com",
                "acme.example.com..",
                "acme.example.com.evil.org",
                "acme.example.com@evil.org",
                "acme.example.com:80@evil.org",
                "acme.example.com:evil.example.com",
                "acme.example.org",
                "127.0.0.1:80",
                "[::1]",
                "[::1]:8443",
                "[::1].example.com",
                "[acme.example.com]",
                "::1",
                "\u212Aim.example.com",
                "acme\u3002example.com")) {
            assertThat(ofHost(host)).as(host).isEqualTo("none");
        }
        for (String host : List.of("a/b.example.com", "a b.example.com", "-a.example.com", "a'--.example.com")) {
            assertThat(ofHost(host)).as(host).isEqualTo("refused");
        }
    }

    @Test
    void aPathIsTakenByItsSegments() {
        for (String path : List.of("/t/acme", "/t/acme/", "/t/acme/orders/7", "/t/acme?t=umbrella")) {
            assertThat(ofPath(path)).as(path).isEqualTo("acme");
        }
        for (String path :
                List.of("", "/", "/t", "/t/", "/t//orders", "/x/acme", "/T/acme", "t/acme", "//t/acme", "/x/t/acme")) {
            assertThat(ofPath(path)).as(path).isEqualTo("none");
        }
        for (String path : List.of(
                "/t/..",
                "/t/%61cme",
                "/t/acme;v=1",
                "/t/acme%2f..%2fumbrella",
                "/t/acme/../umbrella",
                "/t/acme/%2E%2e/umbrella",
                "/t/acme/..;x/umbrella",
                "/t/acme/a%2F..%2F..%2Fumbrella",
                "/t/acme/..\\umbrella",
                "/t/ac me",
                "/t/" + "a".repeat(65))) {
            assertThat(ofPath(path)).as(path).isEqualTo("refused");
        }
        assertThat(of(TenantResolver.path("/api/{tenant}/v1"), NONE.withPath("/api/acme/v1/x")))
                .isEqualTo("acme");
        assertThat(of(TenantResolver.path("/api/{tenant}/v1"), NONE.withPath("/api/acme/v2")))
                .isEqualTo("none");
    }

    @Test
    void wrongSettingsAreRefusedAtOnce() {
        for (String pattern :
                List.of("", "/t", "t/{tenant}", "/{a}", "/t/x{tenant}", "/{tenant}/{tenant}", "//{tenant}")) {
            assertThatThrownBy(() -> TenantResolver.path(pattern))
                    .as(pattern)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String domain : List.of("", ".", ".com", "example.com.", "a..b", "https://a.b", "a.b:80", "*.a.b")) {
            assertThatThrownBy(() -> TenantResolver.subdomain(domain))
                    .as(domain)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theFirstThatNamesATenantDecides() {
        TenantResolver first = TenantResolver.firstOf(CLAIM, HEADER);
        RequestFacts both = NONE.withHeader("x-tenant", "umbrella").withClaims(Map.of("org", "acme"));
        assertThat(of(first, both)).isEqualTo("acme");
        assertThat(of(first, both.withClaims(Map.of()))).isEqualTo("umbrella");
        // What is wrong does not hand the choice to the next.
        assertThat(of(first, both.withClaims(Map.of("org", "a b")))).isEqualTo("refused");
        assertThat(of(first, NONE)).isEqualTo("none");
    }

    @Test
    void thoseThatMustAgreeDo() {
        TenantResolver both = TenantResolver.agreeing(CLAIM, HOST);
        RequestFacts acme = NONE.withClaims(Map.of("org", "acme"));
        assertThat(of(both, acme)).isEqualTo("acme");
        assertThat(of(both, acme.withHost("acme.example.com"))).isEqualTo("acme");
        assertThat(of(both, acme.withHost("umbrella.example.com"))).isEqualTo("refused");
        assertThat(of(both, NONE)).isEqualTo("none");
    }

    @Test
    void errorsSayWhereButNotWhat() {
        assertThatThrownBy(() -> HEADER.orElseThrow(NONE.withHeader("X-Tenant", "s3cret value")))
                .isInstanceOf(TenantResolutionException.class)
                .hasMessageContaining("header x-tenant")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> HEADER.orElseThrow(NONE))
                .isInstanceOf(TenantResolutionException.class)
                .hasMessageContaining("names no tenant");
        assertThat(NONE.withHeader("Authorization", "s3cret").withClaims(Map.of("sub", "ann")))
                .hasToString("RequestFacts[headers=[authorization], claims=[sub]]");
    }

    @Test
    void whateverIsSentATenantIsAPlainIdThatWasSent() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> pieces = Arrays.asList(
                "acme",
                "a",
                ".",
                "..",
                "example.com",
                "Example.COM",
                ":",
                "80",
                "/",
                "t",
                "/t/",
                "%2e",
                "%2f",
                "[",
                "]",
                "@",
                "-",
                "_",
                "'",
                "\"",
                ";",
                "\\",
                "\n",
                "\u0000",
                "\u212A",
                "\u0130",
                " ",
                "{tenant}",
                "?",
                "#");
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(7); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String sent = text.toString();
            RequestFacts facts = new RequestFacts(Map.of("X-Tenant", List.of(sent)), sent, sent, Map.of("org", sent));
            for (TenantResolver resolver : List.of(HEADER, CLAIM, HOST, PATH)) {
                String found = of(resolver, facts);
                assertThat(found).as("seed %d", seed).matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
                if (!found.equals("none") && !found.equals("refused")) {
                    assertThat(sent.toLowerCase(Locale.ROOT)).contains(found.toLowerCase(Locale.ROOT));
                }
            }
            String host = ofHost(sent);
            if (!host.equals("none") && !host.equals("refused")) {
                assertThat(sent.toLowerCase(Locale.ROOT)).startsWith(host + ".example.com");
            }
        }
    }

    @Test
    void aResolverOfOnesOwnIsAFunction() {
        TenantResolver fixed = facts -> Optional.of("acme");
        assertThat(TenantResolver.firstOf(HEADER, fixed).orElseThrow(NONE)).isEqualTo("acme");
    }
}
