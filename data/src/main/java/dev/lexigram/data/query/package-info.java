/// Conditions and orders, evaluated in memory: the reference for every store.
@NullMarked
package dev.lexigram.data.query;

import org.jspecify.annotations.NullMarked;
