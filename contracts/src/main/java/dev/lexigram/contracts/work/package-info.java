/// Work that is registered piece by piece and written together.
@NullMarked
package dev.lexigram.contracts.work;

import org.jspecify.annotations.NullMarked;
