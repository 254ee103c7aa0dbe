import org.jspecify.annotations.NullMarked;

/// The `lexigram` command. Nothing depends on it, and it exports nothing.
@NullMarked
module dev.lexigram.cli {
    requires dev.lexigram;
    requires dev.lexigram.contracts;
    requires dev.lexigram.sql;
    requires dev.lexigram.sql.tools;
    requires info.picocli;
    requires java.compiler;
    requires java.logging;
    requires me.tongfei.progressbar;
    requires static org.jspecify;

    uses dev.lexigram.sql.driver.SqlDriver;

    opens dev.lexigram.cli to
            info.picocli;
    opens dev.lexigram.cli.check to
            info.picocli;
    opens dev.lexigram.cli.config to
            info.picocli;
    opens dev.lexigram.cli.db to
            info.picocli;
    opens dev.lexigram.cli.entity to
            info.picocli;
    opens dev.lexigram.cli.gen to
            info.picocli;
    opens dev.lexigram.cli.migration to
            info.picocli;
    opens dev.lexigram.cli.store to
            info.picocli;
    opens dev.lexigram.cli.system to
            info.picocli;
    opens dev.lexigram.cli.task to
            info.picocli;
}
