/// The audit trail: what was changed by whom, signed and chained, in the same transaction.
@NullMarked
package dev.lexigram.sql.audit;

import org.jspecify.annotations.NullMarked;
