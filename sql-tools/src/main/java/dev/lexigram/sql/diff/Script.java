package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.SchemaInfo;
import java.util.List;

/// Writes changes as the statements of one database.
sealed interface Script permits ServerScript, SqliteScript {

    static Script of(Plan plan) {
        return switch (plan.rules().engine()) {
            case POSTGRES -> new ServerScript(plan, new PostgresWords(plan));
            case MYSQL, MARIADB -> new ServerScript(plan, new MysqlWords(plan));
            case SQLITE -> new SqliteScript(plan);
        };
    }

    /// The statements of the plan.
    List<Step> steps();

    /// The statements that rename tables and columns.
    ///
    /// @param from the schema in which they are renamed
    List<Step> renames(SchemaInfo from, List<SchemaChange> renames);

    /// Whether the statements of the plan may run in one transaction.
    boolean transactional();
}
