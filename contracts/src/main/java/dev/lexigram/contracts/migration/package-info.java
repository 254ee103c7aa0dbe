/// Changes of a schema, in order and once each.
@NullMarked
package dev.lexigram.contracts.migration;

import org.jspecify.annotations.NullMarked;
