/// The `lexigram` command: one small class per command, and one place that prints.
@NullMarked
package dev.lexigram.cli;

import org.jspecify.annotations.NullMarked;
