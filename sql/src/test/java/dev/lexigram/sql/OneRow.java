package dev.lexigram.sql;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// JDBC without a database: a result that stands on one row, and a statement that keeps what is bound.
public final class OneRow {
    private OneRow() {}

    /// A result that stands on a row of these values.
    public static ResultSet of(List<String> columns, @Nullable Object... values) {
        AtomicBoolean wasNull = new AtomicBoolean();
        return as(ResultSet.class, (method, arguments) -> switch (method.getName()) {
            case "wasNull" -> wasNull.get();
            case "getMetaData" -> labels(columns);
            default -> {
                Object value = values[(int) arguments[0] - 1];
                wasNull.set(value == null);
                yield value != null || !method.getReturnType().isPrimitive() ? value : zero(method.getReturnType());
            }
        });
    }

    private static ResultSetMetaData labels(List<String> columns) {
        return as(
                ResultSetMetaData.class,
                (method, arguments) -> method.getName().equals("getColumnCount")
                        ? columns.size()
                        : columns.get((int) arguments[0] - 1));
    }

    private static Object zero(Class<?> primitive) {
        return Array.get(Array.newInstance(primitive, 1), 0);
    }

    /// A statement that writes each `set…` call and its value to a map.
    public static PreparedStatement into(Map<String, @Nullable Object> bound) {
        return as(PreparedStatement.class, (method, arguments) -> bound.put(method.getName(), arguments[1]));
    }

    private static <T> T as(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments)));
    }

    private interface Answer {
        @Nullable
        Object to(Method method, Object[] arguments);
    }
}
