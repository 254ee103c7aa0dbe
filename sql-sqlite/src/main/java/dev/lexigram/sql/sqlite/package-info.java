/// The SQLite backend.
@NullMarked
package dev.lexigram.sql.sqlite;

import org.jspecify.annotations.NullMarked;
