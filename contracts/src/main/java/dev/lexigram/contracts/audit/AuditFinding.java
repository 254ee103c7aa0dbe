package dev.lexigram.contracts.audit;

import java.util.Optional;
import java.util.UUID;

/// Something in a trail that is not as it was written.
///
/// @param kind what is wrong
/// @param chain in which chain
/// @param sequence at which place; of a head 0
/// @param id the id that the entry there claims to have, if there is one
public record AuditFinding(Kind kind, int chain, long sequence, Optional<UUID> id) {

    /// What is wrong.
    public enum Kind {
        /// An entry is not what was signed.
        CHANGED,
        /// Entries from this place on are not there.
        MISSING,
        /// An entry stands at another place than where it was signed.
        MOVED,
        /// An entry stands where there should be none.
        UNEXPECTED,
        /// A chain's head is missing, altered, or does not know the last entry.
        HEAD_MISMATCH,
        /// An entry or a head is signed with a key that is not among the keys.
        UNKNOWN_KEY
    }
}
