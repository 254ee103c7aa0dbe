/// The tests that every SQL backend has to pass, by topic.
///
/// A backend's test class implements the contracts that it keeps and names its {@link dev.lexigram.tck.Backend}.
@NullMarked
package dev.lexigram.tck;

import org.jspecify.annotations.NullMarked;
