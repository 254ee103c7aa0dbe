/// Tests that hold the structure of the whole project.
@NullMarked
package dev.lexigram.architecture;

import org.jspecify.annotations.NullMarked;
