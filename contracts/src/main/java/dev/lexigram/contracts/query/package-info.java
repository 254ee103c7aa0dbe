/// Predicates and sort orders, the same for every store.
@NullMarked
package dev.lexigram.contracts.query;

import org.jspecify.annotations.NullMarked;
