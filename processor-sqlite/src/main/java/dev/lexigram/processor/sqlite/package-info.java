/// The schema of a project's migrations in a SQLite database in memory, for the annotation processor.
@NullMarked
package dev.lexigram.processor.sqlite;

import org.jspecify.annotations.NullMarked;
