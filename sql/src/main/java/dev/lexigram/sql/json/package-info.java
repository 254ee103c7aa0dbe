/// Questions about parts of JSON documents.
@NullMarked
package dev.lexigram.sql.json;

import org.jspecify.annotations.NullMarked;
