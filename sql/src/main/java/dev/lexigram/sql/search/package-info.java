/// Full-text search with ranks, marked words and true totals.
@NullMarked
package dev.lexigram.sql.search;

import org.jspecify.annotations.NullMarked;
