package dev.lexigram.benchmarks;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// How a driver takes points in time.
enum InstantForm {
    /// As ISO-8601 text: SQLite has no type for it.
    TEXT,
    /// As a date-time with its offset, the form that JDBC defines.
    OFFSET_DATE_TIME;

    Instant read(ResultSet row, int index) throws SQLException {
        return switch (this) {
            case TEXT -> Instant.parse(row.getString(index));
            case OFFSET_DATE_TIME -> row.getObject(index, OffsetDateTime.class).toInstant();
        };
    }

    void bind(PreparedStatement statement, int index, Instant value) throws SQLException {
        switch (this) {
            case TEXT -> statement.setString(index, value.toString());
            case OFFSET_DATE_TIME -> statement.setObject(index, value.atOffset(ZoneOffset.UTC));
        }
    }
}
