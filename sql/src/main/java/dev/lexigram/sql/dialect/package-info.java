/// What differs between databases: quoting, capabilities, how types are bound and read.
@NullMarked
package dev.lexigram.sql.dialect;

import org.jspecify.annotations.NullMarked;
