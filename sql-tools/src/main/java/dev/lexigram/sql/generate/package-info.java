/// Java source text made from a schema.
@NullMarked
package dev.lexigram.sql.generate;

import org.jspecify.annotations.NullMarked;
