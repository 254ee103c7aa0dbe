/// Queries as data, and the step that turns them into text.
@NullMarked
package dev.lexigram.sql.query;

import org.jspecify.annotations.NullMarked;
