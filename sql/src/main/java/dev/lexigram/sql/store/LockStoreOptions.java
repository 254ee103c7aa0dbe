package dev.lexigram.sql.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// How a lock store is kept; each method returns a copy. Immutable and thread-safe.
///
/// @param table its table, perhaps qualified with a schema
/// @param owner who is granted the locks, for people to read: grants are told apart by their tokens
public record LockStoreOptions(String table, String owner) {

    private static final int LONGEST_OWNER = 200;

    /// @throws IllegalArgumentException when the owner is blank or has more than 200 characters
    public LockStoreOptions {
        if (owner.isBlank() || owner.codePointCount(0, owner.length()) > LONGEST_OWNER) {
            throw new IllegalArgumentException("An owner is not blank and has up to 200 characters: " + owner + ".");
        }
    }

    /// In the table `locks`, for an owner named after the machine, the process and a random number.
    public static LockStoreOptions defaults() {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return new LockStoreOptions(
                "locks", host() + "-" + ProcessHandle.current().pid() + "-" + random);
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.length() <= 100 ? host : host.substring(0, 100);
        } catch (UnknownHostException e) {
            // It is for people alone.
            return "localhost";
        }
    }

    public LockStoreOptions table(String name) {
        return new LockStoreOptions(name, owner);
    }

    public LockStoreOptions owner(String name) {
        return new LockStoreOptions(table, name);
    }
}
