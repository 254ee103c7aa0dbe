/// Records as rows.
@NullMarked
package dev.lexigram.sql.mapping;

import org.jspecify.annotations.NullMarked;
