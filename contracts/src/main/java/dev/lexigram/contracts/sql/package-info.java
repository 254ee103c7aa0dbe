/// The SQL database as applications see it.
@NullMarked
package dev.lexigram.contracts.sql;

import org.jspecify.annotations.NullMarked;
