package dev.lexigram.processor.schema;

import java.util.List;
import java.util.Map;

/// Where a project's migrations are. Immutable.
///
/// @param folders in the file system, as the engine of migrations takes them
/// @param placeholders what stands for `${name}`
public record MigrationSource(List<String> folders, Map<String, String> placeholders) {

    public MigrationSource {
        folders = List.copyOf(folders);
        placeholders = Map.copyOf(placeholders);
    }
}
