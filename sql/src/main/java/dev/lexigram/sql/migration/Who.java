package dev.lexigram.sql.migration;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Who migrates, for people to read.
final class Who {

    private Who() {}

    /// The user and the host of this program.
    static String isThis() {
        return shortened(System.getProperty("user.name", "unknown") + "@" + host());
    }

    /// The same with the process.
    static String isThisProcess() {
        return shortened(host() + "-" + ProcessHandle.current().pid() + "-" + System.getProperty("user.name", ""));
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // It is for people alone.
            return "localhost";
        }
    }
}
