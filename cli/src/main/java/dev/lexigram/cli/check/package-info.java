/// The command that holds what repositories ask against a database.
@NullMarked
package dev.lexigram.cli.check;

import org.jspecify.annotations.NullMarked;
