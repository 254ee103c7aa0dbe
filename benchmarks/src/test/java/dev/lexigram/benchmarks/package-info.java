@NullMarked
package dev.lexigram.benchmarks;

import org.jspecify.annotations.NullMarked;
