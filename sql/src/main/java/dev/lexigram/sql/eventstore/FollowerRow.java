package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;

/// How far a follower has come.
record FollowerRow(@Id @Length(200) String name, long position) {}
