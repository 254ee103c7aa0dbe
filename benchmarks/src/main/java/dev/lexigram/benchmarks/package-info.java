/// What Lexigram costs beside plain JDBC: the same four tasks done both ways on the same databases.
@NullMarked
package dev.lexigram.benchmarks;

import org.jspecify.annotations.NullMarked;
