/// Expected outcomes as values.
@NullMarked
package dev.lexigram.contracts.result;

import org.jspecify.annotations.NullMarked;
