/// The one path on which statements run.
@NullMarked
package dev.lexigram.sql.execute;

import org.jspecify.annotations.NullMarked;
