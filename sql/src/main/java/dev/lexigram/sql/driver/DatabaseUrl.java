package dev.lexigram.sql.driver;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Masking;
import dev.lexigram.contracts.error.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A database's address, in the forms of the Python systems and of JDBC.
///
/// `postgresql://user:password@host:5432/db?sslmode=require`, `postgresql+asyncpg://…`, `mysql+aiomysql://…`,
/// `mariadb://…`, `sqlite:///file.db`, `sqlite:file.db`, `sqlite::memory:`, a plain path that starts with `/` or
/// `.`, and any `jdbc:` URL, which goes to the driver as it is. User and password may be percent-encoded. Its text
/// form hides the password.
///
/// @param scheme what stands before `:` or `+`, in lower case
/// @param raw a `jdbc:` URL as it was given, or null
/// @param host the host, or empty for the local machine
/// @param port the port, if given
/// @param database the database's name, or the file's path for SQLite
/// @param user the user, or null
/// @param password the password, or null
/// @param parameters what follows `?`, in order
public record DatabaseUrl(
        String scheme,
        @Nullable String raw,
        String host,
        OptionalInt port,
        String database,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> parameters) {

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    public DatabaseUrl {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// @throws ConfigurationException when the text is not a URL of a known form
    public static DatabaseUrl parse(String text) {
        String url = text.strip();
        if (url.startsWith("/") || url.startsWith(".")) {
            return sqlite(url);
        }
        boolean jdbc = url.regionMatches(true, 0, "jdbc:", 0, 5);
        String rest = jdbc ? url.substring(5) : url;
        int colon = rest.indexOf(':');
        if (colon <= 0) {
            throw invalid(text, "Write scheme://user@host:port/database.");
        }
        String scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        String plain = plus < 0 ? scheme : scheme.substring(0, plus);
        String tail = rest.substring(colon + 1);
        if (plain.equals("sqlite")) {
            return sqlite(sqlitePath(tail, jdbc));
        }
        if (jdbc) {
            return new DatabaseUrl(plain, url, "", OptionalInt.empty(), "", null, null, Map.of());
        }
        if (!tail.startsWith("//")) {
            throw invalid(text, "Write " + plain + "://user@host:port/database.");
        }
        return server(plain, tail.substring(2), text);
    }

    private static String sqlitePath(String tail, boolean jdbc) {
        if (jdbc || !tail.startsWith("//")) {
            return tail;
        }
        // sqlite:///file.db is relative and sqlite:////file.db absolute: the third slash ends the empty host.
        String path = tail.substring(2);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static DatabaseUrl sqlite(String path) {
        int mark = path.indexOf('?');
        String file = mark < 0 ? path : path.substring(0, mark);
        Map<String, String> parameters = mark < 0 ? Map.of() : parameters(path.substring(mark + 1));
        return new DatabaseUrl(
                "sqlite", null, "", OptionalInt.empty(), file.isEmpty() ? ":memory:" : file, null, null, parameters);
    }

    private static DatabaseUrl server(String scheme, String rest, String text) {
        int mark = rest.indexOf('?');
        String address = mark < 0 ? rest : rest.substring(0, mark);
        Map<String, String> parameters = mark < 0 ? Map.of() : parameters(rest.substring(mark + 1));
        int at = address.lastIndexOf('@');
        String login = at < 0 ? "" : address.substring(0, at);
        String place = address.substring(at + 1);
        int slash = place.indexOf('/');
        String hostAndPort = slash < 0 ? place : place.substring(0, slash);
        String database = slash < 0 ? "" : decode(place.substring(slash + 1));
        int colon = portColon(hostAndPort, text);
        int loginColon = login.indexOf(':');
        return new DatabaseUrl(
                scheme,
                null,
                colon < 0 ? hostAndPort : hostAndPort.substring(0, colon),
                colon < 0 ? OptionalInt.empty() : OptionalInt.of(port(hostAndPort.substring(colon + 1), text)),
                database,
                login.isEmpty() ? null : decode(loginColon < 0 ? login : login.substring(0, loginColon)),
                loginColon < 0 ? null : decode(login.substring(loginColon + 1)),
                parameters);
    }

    /// Where the port begins: past an IPv6 address in brackets and past all but the last of several hosts.
    private static int portColon(String hostAndPort, String text) {
        int from = Math.max(hostAndPort.lastIndexOf(']'), hostAndPort.lastIndexOf(',')) + 1;
        int colon = hostAndPort.indexOf(':', from);
        if (colon >= 0 && colon != hostAndPort.lastIndexOf(':')) {
            throw invalid(text, "Write an IPv6 address in brackets, such as [::1].");
        }
        return colon;
    }

    private static int port(String digits, String text) {
        int port = PORT.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65535) {
            throw invalid(text, "The port must be a number from 1 to 65535.");
        }
        return port;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int is = pair.indexOf('=');
                all.put(decode(is < 0 ? pair : pair.substring(0, is)), is < 0 ? "" : decode(pair.substring(is + 1)));
            }
        }
        return all;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded after all: a password may hold a bare '%'.
            return text;
        }
    }

    private static ConfigurationException invalid(String text, String hint) {
        return new ConfigurationException(Problem.of("The database URL cannot be understood.")
                .with("url", shown(text))
                .hint(hint));
    }

    /// The text without what may be a password: what is no URL may still hold one, anywhere before its last `@`.
    private static String shown(String text) {
        int slashes = text.indexOf("://");
        int login = slashes < 0 ? 0 : slashes + 3;
        int at = text.lastIndexOf('@');
        int mark = text.indexOf('?');
        if (at < login) {
            return Masking.text(text);
        }
        String begin = text.substring(0, login) + Masking.MASK;
        return mark >= 0 && mark < at ? begin : begin + Masking.text(text.substring(at));
    }

    /// Host and port for messages, such as `db.example.com:5432`; a default port must be given.
    public String place(int defaultPort) {
        return (host.isEmpty() ? "localhost" : host) + ":" + port.orElse(defaultPort);
    }

    /// The address without its password.
    @Override
    public String toString() {
        if (raw != null) {
            return shown(raw);
        }
        if (scheme.equals("sqlite")) {
            return "sqlite:" + database;
        }
        String login = user == null ? "" : user + (password == null ? "@" : ":" + Masking.MASK + "@");
        return scheme + "://" + login + host + (port.isPresent() ? ":" + port.getAsInt() : "") + "/" + database;
    }
}
