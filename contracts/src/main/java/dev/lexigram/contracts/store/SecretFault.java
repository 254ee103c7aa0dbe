package dev.lexigram.contracts.store;

/// A stored secret that cannot be read.
///
/// @param name what it is stored under
/// @param version its version
/// @param reason why it cannot be read
public record SecretFault(String name, long version, Reason reason) {

    /// Why a secret cannot be read.
    public enum Reason {
        /// It was altered, or copied from another name, version or table.
        DAMAGED,
        /// The key that it was encrypted with is not among the keys.
        UNKNOWN_KEY
    }
}
