/// The example as tests.
@NullMarked
package dev.lexigram.example.pico;

import org.jspecify.annotations.NullMarked;
