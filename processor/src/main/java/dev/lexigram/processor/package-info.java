/// The annotation processor: entity models, the static metamodel and repositories.
@NullMarked
package dev.lexigram.processor;

import org.jspecify.annotations.NullMarked;
