/// Events inside of one program.
@NullMarked
package dev.lexigram.event;

import org.jspecify.annotations.NullMarked;
