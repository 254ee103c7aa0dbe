/// For which tenant a request is, out of what it says.
@NullMarked
package dev.lexigram.tenant;

import org.jspecify.annotations.NullMarked;
