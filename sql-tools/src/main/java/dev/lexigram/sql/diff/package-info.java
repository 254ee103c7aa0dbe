/// What differs between two schemas, and the statements that end it.
@NullMarked
package dev.lexigram.sql.diff;

import org.jspecify.annotations.NullMarked;
