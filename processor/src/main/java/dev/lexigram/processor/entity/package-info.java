/// Entities as the compiler sees them, and what is written beside each.
@NullMarked
package dev.lexigram.processor.entity;

import org.jspecify.annotations.NullMarked;
