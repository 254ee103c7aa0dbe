/// The example as tests.
@NullMarked
package dev.lexigram.example.products;

import org.jspecify.annotations.NullMarked;
