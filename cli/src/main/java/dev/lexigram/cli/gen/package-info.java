/// The commands that write Java.
@NullMarked
package dev.lexigram.cli.gen;

import org.jspecify.annotations.NullMarked;
