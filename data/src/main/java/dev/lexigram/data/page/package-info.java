/// Cursors that cannot be forged, and pages between them.
@NullMarked
package dev.lexigram.data.page;

import org.jspecify.annotations.NullMarked;
