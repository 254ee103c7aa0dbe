/// Who did what to which data, in a record that cannot be altered unseen.
@NullMarked
package dev.lexigram.contracts.audit;

import org.jspecify.annotations.NullMarked;
