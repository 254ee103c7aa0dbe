/// What a declared method takes and gives.
@NullMarked
package dev.lexigram.processor.method;

import org.jspecify.annotations.NullMarked;
