/// The commands on the program itself and all that it needs.
@NullMarked
package dev.lexigram.cli.system;

import org.jspecify.annotations.NullMarked;
