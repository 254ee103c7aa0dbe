/// The query language of declared methods: text to tree, checked against an entity, to Java.
@NullMarked
package dev.lexigram.processor.query;

import org.jspecify.annotations.NullMarked;
