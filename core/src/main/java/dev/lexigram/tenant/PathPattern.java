package dev.lexigram.tenant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Segments at the beginning of a path, one of which is the tenant.
///
/// @param segments the segments in order
/// @param place which of them is the tenant
record PathPattern(List<String> segments, int place) {

    private static final String TENANT = "{tenant}";

    static PathPattern of(String pattern) {
        List<String> segments = split(pattern);
        long braced = segments.stream()
                .filter(segment -> segment.indexOf('{') >= 0 || segment.indexOf('}') >= 0)
                .count();
        int place = segments.indexOf(TENANT);
        if (!pattern.startsWith("/") || braced != 1 || place < 0 || segments.contains("")) {
            throw new IllegalArgumentException("A path's pattern is written like /t/{tenant}, with one {tenant}.");
        }
        return new PathPattern(segments, place);
    }

    private static List<String> split(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return List.of(inner.split("/", -1));
    }

    /// What stands in the tenant's place; empty when the path is another one.
    Optional<String> match(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        // Dots that a router resolves later would make it another path than the one that is looked at here.
        List<String> given = split(withoutQuery(path));
        if (given.size() < segments.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < segments.size(); i++) {
            if (i != place && !segments.get(i).equals(given.get(i))) {
                return Optional.empty();
            }
        }
        String found = given.get(place);
        if (given.stream().anyMatch(PathPattern::climbs)) {
            throw TenantIds.refused("The request's path climbs.", "path");
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /// Whether a router could resolve the segment, decoded once and without its parameters, to a place above.
    private static boolean climbs(String segment) {
        String decoded = segment.toLowerCase(Locale.ROOT)
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "/")
                .replace("%3b", ";")
                .replace('\\', '/');
        for (String part : decoded.split("/", -1)) {
            int parameters = part.indexOf(';');
            String name = parameters < 0 ? part : part.substring(0, parameters);
            if (name.equals("..") || name.equals(".")) {
                return true;
            }
        }
        return false;
    }
}
