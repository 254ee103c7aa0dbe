/// The second front end: repositories with the annotations of Jakarta Data 1.0.
@NullMarked
package dev.lexigram.processor.jakarta;

import org.jspecify.annotations.NullMarked;
