package dev.lexigram.sql.secrets;

import dev.lexigram.sql.schema.SchemaSetup;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The table of secrets under its usual name.
public final class SecretSetup implements SchemaSetup {

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public SequencedMap<String, Class<?>> tables() {
        SequencedMap<String, Class<?>> tables = new LinkedHashMap<>();
        tables.put(SecretStoreOptions.defaults().table(), SecretRow.class);
        return tables;
    }
}
