/// The event store: streams of events in tables.
@NullMarked
package dev.lexigram.sql.eventstore;

import org.jspecify.annotations.NullMarked;
