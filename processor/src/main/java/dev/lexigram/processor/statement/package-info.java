/// Statements in the database's own language: their parameters, results and the schema they meet.
@NullMarked
package dev.lexigram.processor.statement;

import org.jspecify.annotations.NullMarked;
