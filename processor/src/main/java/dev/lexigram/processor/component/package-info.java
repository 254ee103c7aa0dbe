/// Classes that run the methods of components in transactions.
@NullMarked
package dev.lexigram.processor.component;

import org.jspecify.annotations.NullMarked;
