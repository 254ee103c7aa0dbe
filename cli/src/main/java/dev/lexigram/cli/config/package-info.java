/// The commands on the configuration.
@NullMarked
package dev.lexigram.cli.config;

import org.jspecify.annotations.NullMarked;
