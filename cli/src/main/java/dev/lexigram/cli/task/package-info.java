/// What a command is given: the options of all commands, the configuration, the databases and a person to ask.
@NullMarked
package dev.lexigram.cli.task;

import org.jspecify.annotations.NullMarked;
