/// Repositories in memory that behave as those of a store do.
@NullMarked
package dev.lexigram.data.memory;

import org.jspecify.annotations.NullMarked;
