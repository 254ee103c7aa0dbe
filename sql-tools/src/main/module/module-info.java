import org.jspecify.annotations.NullMarked;

/// Differences between records and schemas, a linter of migrations, generated code.
@NullMarked
module dev.lexigram.sql.tools {
    requires transitive dev.lexigram.contracts;
    requires transitive dev.lexigram.sql;
    requires java.compiler;
    requires static org.jspecify;

    exports dev.lexigram.sql.check;
    exports dev.lexigram.sql.diff;
    exports dev.lexigram.sql.generate;
    exports dev.lexigram.sql.lint;
}
