/// The registry of actions and filters.
@NullMarked
package dev.lexigram.hook;

import org.jspecify.annotations.NullMarked;
