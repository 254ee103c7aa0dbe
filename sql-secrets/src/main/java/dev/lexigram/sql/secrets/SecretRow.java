package dev.lexigram.sql.secrets;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import java.time.Instant;

/// One version of a secret as it is stored.
///
/// @param keyId the key that it is encrypted with, so that a rotation finds what is left by a question
/// @param sealed the encrypted value
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record SecretRow(
        @Id @Length(SecretNames.LONGEST) String name,
        @Id long version,
        long keyId,
        @NotNull byte[] sealed,
        @NotNull Instant createdAt) {

    /// What finds a row.
    record Key(String name, long version) {}

    /// Without what is encrypted, of no use to whoever reads it.
    @Override
    public String toString() {
        return "SecretRow[name=" + name + ", version=" + version + "]";
    }
}
