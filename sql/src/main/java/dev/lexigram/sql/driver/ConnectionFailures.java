package dev.lexigram.sql.driver;

import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.ConnectionRefusedException;
import dev.lexigram.contracts.error.ConnectionTimeoutException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.Problem;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/// Tells apart why a server cannot be reached, by what lies beneath the driver's exception.
public final class ConnectionFailures {
    private ConnectionFailures() {}

    /// @param place host and port, for the message
    public static DatabaseException translate(SQLException error, ErrorTranslator.Context context, String place) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SocketTimeoutException timeout -> {
                    return timedOut(error, context, place);
                }
                case UnknownHostException host -> {
                    return refused("The host is unknown.", error, context, place);
                }
                case UnresolvedAddressException host -> {
                    return refused("The host is unknown.", error, context, place);
                }
                case SSLException tls -> {
                    return withoutTls(error, context, place);
                }
                case NoRouteToHostException route -> {
                    return refused("There is no route to the host.", error, context, place);
                }
                case ConnectException refused -> {
                    boolean late = String.valueOf(refused.getMessage()).contains("timed out");
                    return late
                            ? timedOut(error, context, place)
                            : refused("Nothing listens at the address.", error, context, place);
                }
                default -> {
                    // Look further down.
                }
            }
        }
        return new ConnectionException(
                context.problem("The connection to the server was lost or cannot be made.")
                        .with("address", place)
                        .with("found", firstLine(error))
                        .hint("See whether the server runs and accepts connections."),
                error);
    }

    /// The server could not be spoken to in secret, or is not the one it should be.
    ///
    /// @param place host and port, for the message
    public static DatabaseException withoutTls(SQLException error, ErrorTranslator.Context context, String place) {
        Throwable deepest = error;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return new ConnectionException(
                context.problem("TLS with the server failed.")
                        .with("address", place)
                        .with("found", firstLine(error))
                        .with("reason", deepest == error ? null : firstLine(deepest))
                        .hint("See whether the server offers TLS, and whether its certificate is for this host and"
                                + " from an authority that the URL's parameters name."),
                error);
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("").strip();
    }

    private static DatabaseException timedOut(SQLException error, ErrorTranslator.Context context, String place) {
        return new ConnectionTimeoutException(
                context.problem("The server did not answer in time.")
                        .with("address", place)
                        .hint("See whether a firewall drops the packets, or the server is overloaded."),
                error);
    }

    private static DatabaseException refused(
            String sentence, SQLException error, ErrorTranslator.Context context, String place) {
        Problem problem = context.problem(sentence)
                .with("address", place)
                .hint("Correct host and port in the URL, or start the server.");
        return new ConnectionRefusedException(problem, error);
    }
}
