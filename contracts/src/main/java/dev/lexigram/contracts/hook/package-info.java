/// Named extension points: actions and filters.
@NullMarked
package dev.lexigram.contracts.hook;

import org.jspecify.annotations.NullMarked;
