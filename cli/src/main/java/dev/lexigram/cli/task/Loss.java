package dev.lexigram.cli.task;

import dev.lexigram.cli.output.Table;

/// What a command is about to destroy.
///
/// @param sentence what it does, such as `Drops all tables of shop.`
/// @param lost each thing that goes, and how much is in it
public record Loss(String sentence, Table lost) {}
