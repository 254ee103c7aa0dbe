/// Repositories that are declared as interfaces and written by the compiler.
@NullMarked
package dev.lexigram.contracts.declare;

import org.jspecify.annotations.NullMarked;
