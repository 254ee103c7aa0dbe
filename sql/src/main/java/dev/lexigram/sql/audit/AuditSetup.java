package dev.lexigram.sql.audit;

import dev.lexigram.sql.schema.SchemaSetup;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The tables of an audit trail under their usual names; the trail begins its chains itself.
public final class AuditSetup implements SchemaSetup {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public SequencedMap<String, Class<?>> tables() {
        SequencedMap<String, Class<?>> tables = new LinkedHashMap<>();
        AuditOptions options = AuditOptions.defaults();
        tables.put(options.table(), AuditRow.class);
        tables.put(options.chainsTable(), HeadRow.class);
        return tables;
    }
}
