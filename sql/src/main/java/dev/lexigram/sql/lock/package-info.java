/// Locks by name that the server keeps, for what only one program at a time may do.
@NullMarked
package dev.lexigram.sql.lock;

import org.jspecify.annotations.NullMarked;
