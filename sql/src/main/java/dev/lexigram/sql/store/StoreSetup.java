package dev.lexigram.sql.store;

import dev.lexigram.sql.schema.SchemaSetup;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The tables of states and locks under their usual names.
public final class StoreSetup implements SchemaSetup {

    @Override
    public String name() {
        return "stores";
    }

    @Override
    public SequencedMap<String, Class<?>> tables() {
        SequencedMap<String, Class<?>> tables = new LinkedHashMap<>();
        tables.put(StateStoreOptions.defaults().table(), StateRow.class);
        tables.put(LockStoreOptions.defaults().table(), LockRow.class);
        return tables;
    }
}
