/// What has changed since it was read, and which instance stands for which row.
@NullMarked
package dev.lexigram.data.change;

import org.jspecify.annotations.NullMarked;
