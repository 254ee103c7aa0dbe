/// What repositories with the annotations of Jakarta Data call: the generated classes, not their users.
@NullMarked
package dev.lexigram.jakarta;

import org.jspecify.annotations.NullMarked;
