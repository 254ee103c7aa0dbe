/// The example as tests.
@NullMarked
package dev.lexigram.example.products.sql;

import org.jspecify.annotations.NullMarked;
