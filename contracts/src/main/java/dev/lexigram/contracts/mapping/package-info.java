/// Annotations that say how a record maps to a table.
@NullMarked
package dev.lexigram.contracts.mapping;

import org.jspecify.annotations.NullMarked;
