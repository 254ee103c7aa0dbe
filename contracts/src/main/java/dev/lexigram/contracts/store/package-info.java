/// Stores of single values by name.
@NullMarked
package dev.lexigram.contracts.store;

import org.jspecify.annotations.NullMarked;
