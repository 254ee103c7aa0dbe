/// Holds the statements and tables of manifests against a real database, without running anything.
@NullMarked
package dev.lexigram.sql.check;

import org.jspecify.annotations.NullMarked;
