package dev.lexigram.tck;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A database as somebody sees it who may not see all rows of a table.
///
/// @param table the table
/// @param rule which rows may be seen
record Ruled(String table, Predicate rule) implements TableRules {

    @Override
    public @Nullable Predicate restriction(Table asked, Use use) {
        return asked.identifier().name().equals(table) ? rule : null;
    }

    @Override
    public Map<Column, Object> owned(Table asked, Use use) {
        return Map.of();
    }

    /// The same database, in which a rule holds for one table in all that goes through the query tree.
    static Database database(Database all, String table, Predicate rule) {
        SqlEngine engine = all.unwrap(SqlEngine.class);
        Renderer renderer = new Renderer(engine.renderer().dialect(), new Ruled(table, rule));
        SqlEngine ruled = new SqlEngine(renderer, engine.executor(), engine.texts(), engine.models(), engine.paging());
        return (Database) Proxy.newProxyInstance(
                Ruled.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, args) -> {
                    if (method.getName().equals("unwrap") && ((Class<?>) args[0]).isInstance(ruled)) {
                        return ruled;
                    }
                    try {
                        return method.invoke(all, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
