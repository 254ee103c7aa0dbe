/// Names that may stand in SQL text.
@NullMarked
package dev.lexigram.sql.identifier;

import org.jspecify.annotations.NullMarked;
