/// What is known of the request on whose behalf code runs.
@NullMarked
package dev.lexigram.contracts.context;

import org.jspecify.annotations.NullMarked;
