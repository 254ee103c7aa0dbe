/// The commands on migrations: they are written, applied, undone, judged and compared.
@NullMarked
package dev.lexigram.cli.migration;

import org.jspecify.annotations.NullMarked;
