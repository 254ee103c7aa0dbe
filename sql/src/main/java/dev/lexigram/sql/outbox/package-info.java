/// Events that are stored with the work that caused them and delivered afterwards, and the other side's memory of
/// what it has handled.
@NullMarked
package dev.lexigram.sql.outbox;

import org.jspecify.annotations.NullMarked;
