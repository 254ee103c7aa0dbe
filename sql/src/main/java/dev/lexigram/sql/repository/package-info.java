/// Repositories over records.
@NullMarked
package dev.lexigram.sql.repository;

import org.jspecify.annotations.NullMarked;
