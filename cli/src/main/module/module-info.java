import org.jspecify.annotations.NullMarked;

/// The `lexigram` command. Nothing depends on it, and it exports nothing.
@NullMarked
module dev.lexigram.cli {
    requires dev.lexigram;
    requires dev.lexigram.contracts;
    requires dev.lexigram.sql;
    requires info.picocli;
    requires java.logging;
    requires static org.jspecify;

    opens dev.lexigram.cli to
            info.picocli;
}
