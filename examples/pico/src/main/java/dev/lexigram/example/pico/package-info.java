/// The smallest application: users of whom no two have the same name.
@NullMarked
package dev.lexigram.example.pico;

import org.jspecify.annotations.NullMarked;
