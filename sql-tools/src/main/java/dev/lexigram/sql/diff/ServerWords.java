package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.diff.SchemaChange.DropIndex;
import dev.lexigram.sql.diff.SchemaChange.RenameColumn;
import java.util.List;

/// What differs between the servers when tables are changed.
sealed interface ServerWords permits PostgresWords, MysqlWords {

    /// The statements that drop a foreign key.
    ///
    /// @param table the table as it is then
    /// @param leaves whether it is not made again
    List<String> dropForeignKey(TableDetails table, ForeignKeyInfo key, boolean leaves);

    String dropCheck(String table, CheckInfo check);

    String dropIndex(DropIndex drop);

    String addIndex(String table, IndexInfo index);

    /// The statements that change columns and primary key of a table.
    List<Step> columns(String table, List<SchemaChange> changes);

    /// Whether a foreign key is in the way of a change of a column that it is of or refers to.
    boolean detaches(SchemaChange.AlterColumn change);

    /// The statements that rename a column.
    List<String> rename(SchemaInfo from, RenameColumn rename);
}
