/// The example as tests.
@NullMarked
package dev.lexigram.example.library;

import org.jspecify.annotations.NullMarked;
