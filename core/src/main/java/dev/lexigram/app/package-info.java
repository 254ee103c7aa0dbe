/// The application: modules, providers, life cycle and container.
@NullMarked
package dev.lexigram.app;

import org.jspecify.annotations.NullMarked;
