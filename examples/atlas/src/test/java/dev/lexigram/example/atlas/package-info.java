@NullMarked
package dev.lexigram.example.atlas;

import org.jspecify.annotations.NullMarked;
