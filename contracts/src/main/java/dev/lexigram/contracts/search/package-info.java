/// Search in texts, the same for every kind of store.
@NullMarked
package dev.lexigram.contracts.search;

import org.jspecify.annotations.NullMarked;
