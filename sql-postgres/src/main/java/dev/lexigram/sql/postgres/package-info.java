/// The PostgreSQL backend.
@NullMarked
package dev.lexigram.sql.postgres;

import org.jspecify.annotations.NullMarked;
