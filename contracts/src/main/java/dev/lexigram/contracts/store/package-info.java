/// What programs share beside their entities: state by key, secrets by name, and locks.
@NullMarked
package dev.lexigram.contracts.store;

import org.jspecify.annotations.NullMarked;
