/// What commands answer, and how it is printed.
@NullMarked
package dev.lexigram.cli.output;

import org.jspecify.annotations.NullMarked;
