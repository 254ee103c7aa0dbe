/// Units of work.
@NullMarked
package dev.lexigram.sql.work;

import org.jspecify.annotations.NullMarked;
