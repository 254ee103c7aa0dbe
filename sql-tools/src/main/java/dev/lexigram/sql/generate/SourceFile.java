package dev.lexigram.sql.generate;

/// A Java source file that was generated.
///
/// @param className the class's name without its package; the file is called so
/// @param text its content
public record SourceFile(String className, String text) {

    /// The name of the file, without a folder.
    public String fileName() {
        return className + ".java";
    }
}
