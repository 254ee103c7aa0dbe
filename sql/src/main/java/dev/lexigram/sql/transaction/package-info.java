/// The transaction that a thread is in.
@NullMarked
package dev.lexigram.sql.transaction;

import org.jspecify.annotations.NullMarked;
