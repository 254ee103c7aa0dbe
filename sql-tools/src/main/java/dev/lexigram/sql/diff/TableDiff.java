package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.PrimaryKeyInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.diff.SchemaChange.AddCheck;
import dev.lexigram.sql.diff.SchemaChange.AddColumn;
import dev.lexigram.sql.diff.SchemaChange.AddForeignKey;
import dev.lexigram.sql.diff.SchemaChange.AddIndex;
import dev.lexigram.sql.diff.SchemaChange.AlterColumn;
import dev.lexigram.sql.diff.SchemaChange.ChangePrimaryKey;
import dev.lexigram.sql.diff.SchemaChange.DropCheck;
import dev.lexigram.sql.diff.SchemaChange.DropColumn;
import dev.lexigram.sql.diff.SchemaChange.DropForeignKey;
import dev.lexigram.sql.diff.SchemaChange.DropIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The changes that make one table as it is wanted. Not thread-safe.
final class TableDiff {

    private final Comparison rules;
    private final TableDetails live;
    private final TableDetails wanted;
    private final String name;
    private final List<SchemaChange> changes = new ArrayList<>();
    private final Set<String> dropped = new HashSet<>();

    private TableDiff(Comparison rules, TableDetails live, TableDetails wanted) {
        this.rules = rules;
        this.live = live;
        this.wanted = wanted;
        this.name = live.name();
    }

    /// @param live the table that is there, under the names that the wanted one has
    static List<SchemaChange> between(Comparison rules, TableDetails live, TableDetails wanted) {
        TableDiff diff = new TableDiff(rules, live, wanted);
        diff.columns();
        diff.key();
        diff.references();
        diff.checks();
        diff.indexes();
        return diff.changes;
    }

    private void columns() {
        for (ColumnDetails column : live.columns()) {
            Optional<ColumnDetails> same = wanted.column(column.name());
            if (same.isPresent()) {
                ColumnDetails there = rules.asKey(live, column);
                alter(there, rules.wanted(there, wanted, same.get()));
            } else {
                dropped.add(column.name());
                changes.add(new DropColumn(name, column));
            }
        }
        for (ColumnDetails column : wanted.columns()) {
            if (live.column(column.name()).isEmpty()) {
                changes.add(new AddColumn(name, rules.asKey(wanted, column)));
            }
        }
    }

    private void alter(ColumnDetails from, ColumnDetails want) {
        ColumnDetails to = rules.merged(from, want);
        if (!to.equals(from)) {
            TypeRules types = rules.types();
            changes.add(new AlterColumn(
                    name, from, to, !types.widens(from.type(), to.type()), !types.widens(to.type(), from.type())));
        }
    }

    private void key() {
        List<String> has = live.primaryKey().map(PrimaryKeyInfo::columns).orElse(List.of());
        List<String> wants = wanted.primaryKey().map(PrimaryKeyInfo::columns).orElse(List.of());
        if (!has.equals(wants)) {
            changes.add(new ChangePrimaryKey(name, live.primaryKey(), wanted.primaryKey()));
        }
    }

    private void references() {
        Matching<ForeignKeyInfo> matching =
                Matching.of(live.foreignKeys(), wanted.foreignKeys(), rules::sameReference, ForeignKeyInfo::name);
        for (ForeignKeyInfo key : matching.gone()) {
            if (rules.canDeclare(key)
                    || key.columns().stream().anyMatch(dropped::contains)
                    || matching.missing().stream()
                            .anyMatch(other -> other.columns().equals(key.columns()))) {
                changes.add(new DropForeignKey(name, key));
            }
        }
        matching.missing().forEach(key -> changes.add(new AddForeignKey(name, key)));
    }

    private void checks() {
        Matching<CheckInfo> matching = Matching.of(
                live.checks(),
                wanted.checks(),
                (one, other) -> Expressions.same(one.condition(), other.condition()),
                CheckInfo::name);
        matching.gone().forEach(check -> changes.add(new DropCheck(name, check)));
        matching.missing().forEach(check -> changes.add(new AddCheck(name, check)));
    }

    private void indexes() {
        Matching<IndexInfo> matching = Matching.of(live.indexes(), wanted.indexes(), rules::sameIndex, IndexInfo::name);
        for (IndexInfo index : matching.gone()) {
            boolean inTheWay =
                    matching.missing().stream().anyMatch(other -> other.name().equals(index.name()));
            if (rules.canDeclare(index) || mentionsDropped(index) || inTheWay) {
                changes.add(new DropIndex(name, index));
            }
        }
        matching.missing().forEach(index -> changes.add(new AddIndex(name, index)));
    }

    private boolean mentionsDropped(IndexInfo index) {
        return dropped.stream()
                .anyMatch(column -> index.parts().stream().anyMatch(part -> isOf(part, column))
                        || index.where()
                                .filter(where -> Expressions.mentions(where, column))
                                .isPresent());
    }

    private static boolean isOf(IndexInfo.Part part, String column) {
        return part.column() ? part.text().equals(column) : Expressions.mentions(part.text(), column);
    }
}
