/// What the compiler knows of the sources, and what it is told of mistakes.
@NullMarked
package dev.lexigram.processor.source;

import org.jspecify.annotations.NullMarked;
