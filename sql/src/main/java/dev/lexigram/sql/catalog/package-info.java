/// A schema as the database describes it.
@NullMarked
package dev.lexigram.sql.catalog;

import org.jspecify.annotations.NullMarked;
