import org.jspecify.annotations.NullMarked;

/// Lets the annotation processor hold native statements against the schema of the project's migrations.
@NullMarked
module dev.lexigram.processor.sqlite {
    requires dev.lexigram.processor;
    requires dev.lexigram.sql;
    requires dev.lexigram.sql.tools;
    requires static org.jspecify;

    provides dev.lexigram.processor.schema.SchemaMaker with
            dev.lexigram.processor.sqlite.SqliteSchemaMaker;
}
