package dev.lexigram.sql.script;

/// One statement of a script.
///
/// @param text its text, without the delimiter and without blanks and comments around it
/// @param line the line of the script on which it begins, the first being 1
/// @param offset where it begins in the script, in characters
public record ScriptStatement(String text, int line, int offset) {}
