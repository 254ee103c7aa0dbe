/// The commands on the library's own tables: the outbox and the locks.
@NullMarked
package dev.lexigram.cli.store;

import org.jspecify.annotations.NullMarked;
