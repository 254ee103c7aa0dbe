package dev.lexigram.tenant;

import java.util.Locale;
import java.util.Optional;

/// The hosts one label below a domain.
///
/// @param suffix the domain in small letters, with a dot before it
record HostNames(String suffix) {

    static HostNames below(String domain) {
        String name = domain.toLowerCase(Locale.ROOT);
        boolean plain = !name.isEmpty()
                && !name.startsWith(".")
                && !name.endsWith(".")
                && !name.contains("..")
                && name.chars().allMatch(HostNames::isOfDomain);
        if (!plain) {
            throw new IllegalArgumentException("A base domain is written like example.com, without port and scheme.");
        }
        return new HostNames("." + name);
    }

    private static boolean isOfDomain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    /// The one label before the domain; empty for every other host.
    Optional<String> label(String authority) {
        String host = withoutPort(authority).toLowerCase(Locale.ROOT);
        // A dot at the end says that the name is complete.
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (!name.endsWith(suffix)) {
            return Optional.empty();
        }
        String label = name.substring(0, name.length() - suffix.length());
        return label.isEmpty() || label.indexOf('.') >= 0 ? Optional.empty() : Optional.of(label);
    }

    /// An address of version 6 stands in brackets; its end does not belong to any domain.
    private static String withoutPort(String authority) {
        // Some letters of other scripts turn into Latin ones when they are made small.
        if (authority.startsWith("[") || authority.chars().anyMatch(c -> c > 127)) {
            return "";
        }
        int colon = authority.indexOf(':');
        if (colon < 0) {
            return authority;
        }
        boolean port = authority.chars().skip(colon + 1).allMatch(c -> c >= '0' && c <= '9');
        return port ? authority.substring(0, colon) : "";
    }
}
