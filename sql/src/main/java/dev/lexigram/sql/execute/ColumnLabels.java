package dev.lexigram.sql.execute;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The names of a result's columns.
public final class ColumnLabels {
    private ColumnLabels() {}

    /// The names in order, unmodifiable.
    public static List<String> of(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        int count = meta.getColumnCount();
        List<String> names = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            names.add(meta.getColumnLabel(i));
        }
        return Collections.unmodifiableList(names);
    }
}
