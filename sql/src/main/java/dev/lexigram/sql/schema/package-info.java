/// Tables made from records.
@NullMarked
package dev.lexigram.sql.schema;

import org.jspecify.annotations.NullMarked;
