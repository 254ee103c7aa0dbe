/// What programs share beside their entities: state by key, and locks by name.
@NullMarked
package dev.lexigram.contracts.store;

import org.jspecify.annotations.NullMarked;
