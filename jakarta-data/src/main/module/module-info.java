import org.jspecify.annotations.NullMarked;

/// Repositories with the annotations of Jakarta Data.
@NullMarked
module dev.lexigram.jakarta {
    requires transitive dev.lexigram.sql;
    requires transitive jakarta.data;
    requires static org.jspecify;

    exports dev.lexigram.jakarta;
}
