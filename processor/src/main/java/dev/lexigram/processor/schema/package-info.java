/// The schema that a project's migrations make, as the compiler may ask it. A module beside this one opens it.
@NullMarked
package dev.lexigram.processor.schema;

import org.jspecify.annotations.NullMarked;
