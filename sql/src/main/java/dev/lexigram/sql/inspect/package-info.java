/// Schemas of running databases: read, and written as SQL and as diagrams.
@NullMarked
package dev.lexigram.sql.inspect;

import org.jspecify.annotations.NullMarked;
