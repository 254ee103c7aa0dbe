import org.jspecify.annotations.NullMarked;

/// Secrets in SQL databases, encrypted with Tink.
@NullMarked
module dev.lexigram.sql.secrets {
    requires transitive dev.lexigram.contracts;
    requires transitive dev.lexigram.sql;
    requires transitive com.google.crypto.tink;
    requires static org.jspecify;

    exports dev.lexigram.sql.secrets;

    provides dev.lexigram.sql.schema.SchemaSetup with
            dev.lexigram.sql.secrets.SecretSetup;

    // The row is a record that the mapping reads and makes.
    opens dev.lexigram.sql.secrets to
            dev.lexigram.sql;
}
