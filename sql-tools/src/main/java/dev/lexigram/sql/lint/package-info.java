/// What a migration locks, rewrites and loses.
@NullMarked
package dev.lexigram.sql.lint;

import org.jspecify.annotations.NullMarked;
