/// Errors: a stable code, what was tried, what was found, what to do.
@NullMarked
package dev.lexigram.contracts.error;

import org.jspecify.annotations.NullMarked;
