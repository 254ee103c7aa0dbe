package dev.lexigram.config;

/// Where a value was written.
///
/// @param name a file's name, a variable's name, `code` or `default`
/// @param line the line in the file, or 0 where there are no lines
record Origin(String name, int line) {

    static final Origin CODE = of("code");
    static final Origin DEFAULT = of("default");

    static Origin of(String name) {
        return new Origin(name, 0);
    }

    /// As errors name it: `application.yaml line 12` or `LEX_SQL__URL`.
    @Override
    public String toString() {
        return line == 0 ? name : name + " line " + line;
    }
}
