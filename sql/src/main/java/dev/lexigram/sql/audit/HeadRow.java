package dev.lexigram.sql.audit;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;

/// Where a chain begins and ends.
///
/// @param lastSeq the place of the last entry, 0 when there was none
/// @param lastSignature its signature
/// @param purgedSeq up to which place entries were removed because their time was over
/// @param purgedSignature the signature of the last one that was removed
/// @param signature over all the other values
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record HeadRow(
        @Id int chain,
        long lastSeq,
        @NotNull @Length(AuditKeys.SIGNATURE) byte[] lastSignature,
        long purgedSeq,
        @NotNull @Length(AuditKeys.SIGNATURE) byte[] purgedSignature,
        @NotNull @Length(64) String keyId,
        @NotNull @Length(AuditKeys.SIGNATURE) byte[] signature) {

    private static final byte[] NONE = new byte[AuditKeys.SIGNATURE];

    /// A chain without entries, not signed yet.
    static HeadRow empty(int chain) {
        return new HeadRow(chain, 0, NONE, 0, NONE, "", NONE);
    }

    HeadRow endingWith(AuditRow last) {
        return new HeadRow(chain, last.seq(), last.signature(), purgedSeq, purgedSignature, keyId, signature);
    }

    HeadRow purgedTo(AuditRow last) {
        return new HeadRow(chain, lastSeq, lastSignature, last.seq(), last.signature(), keyId, signature);
    }

    HeadRow signed(String key, byte[] by) {
        return new HeadRow(chain, lastSeq, lastSignature, purgedSeq, purgedSignature, key, by);
    }
}
