/// What the tests of the Jakarta Data TCK need to run in Java SE against generated repositories.
@NullMarked
package dev.lexigram.jakarta.acceptance;

import org.jspecify.annotations.NullMarked;
