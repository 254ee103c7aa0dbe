/// Test data.
@NullMarked
package dev.lexigram.testkit;

import org.jspecify.annotations.NullMarked;
