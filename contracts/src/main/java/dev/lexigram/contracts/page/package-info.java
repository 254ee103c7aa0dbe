/// Pages: asked for by number or by cursor.
@NullMarked
package dev.lexigram.contracts.page;

import org.jspecify.annotations.NullMarked;
