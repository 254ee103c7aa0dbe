/// The commands on a database's tables and rows.
@NullMarked
package dev.lexigram.cli.db;

import org.jspecify.annotations.NullMarked;
