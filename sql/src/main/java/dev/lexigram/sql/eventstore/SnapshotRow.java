package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;

/// What the events of a stream up to a version make, in one form.
record SnapshotRow(
        @Id @Length(200) String stream,
        @Id @Length(200) String form,
        @Id long version,
        @NotNull String state) {

    /// What there is one snapshot for.
    record Key(String stream, String form, long version) {}
}
