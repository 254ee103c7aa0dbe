/// Many rows written at once, in the way that each database is fastest at.
@NullMarked
package dev.lexigram.sql.bulk;

import org.jspecify.annotations.NullMarked;
