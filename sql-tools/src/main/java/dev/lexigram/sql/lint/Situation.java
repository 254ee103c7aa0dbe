package dev.lexigram.sql.lint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// In what state a file's earlier statements leave the session. Not thread-safe.
final class Situation {

    private final LintTarget target;
    private final Known known;
    private final Set<String> created = new HashSet<>();
    private final Map<String, Cost> locked = new LinkedHashMap<>();
    private final Set<String> notValid = new HashSet<>();
    private final Set<String> enumValues = new LinkedHashSet<>();
    private final Set<String> rebuilt = new HashSet<>();
    private final Set<String> views;
    private final boolean whole;
    private boolean transaction;
    private boolean lockTimeout;
    private boolean checks = true;
    private boolean utc;
    private boolean wrote;
    private boolean changed;
    private boolean asked;

    /// @param transaction whether the whole file is one transaction
    /// @param views that the file makes
    Situation(LintTarget target, Known known, boolean transaction, Set<String> views) {
        this.views = views;
        this.target = target;
        this.known = known;
        this.transaction = transaction;
        this.whole = transaction;
    }

    LintTarget target() {
        return target;
    }

    boolean isPostgres() {
        return target.database() == LintDatabase.POSTGRES;
    }

    boolean isMysqlFamily() {
        return target.database().isMysqlFamily();
    }

    Known known() {
        return known;
    }

    Costs costs() {
        return isMysqlFamily()
                ? new MysqlCosts(target, known, checks)
                : isPostgres() ? new PostgresCosts(target, known, utc) : SqliteCosts.INSTANCE;
    }

    boolean inTransaction() {
        return transaction;
    }

    /// Whether the runner of the migration begins and ends the transaction.
    boolean isWholeTransaction() {
        return whole;
    }

    boolean hasLockTimeout() {
        return lockTimeout;
    }

    /// Whether an earlier statement had to wait for a lock: what is to be said about that has been said.
    boolean hasAsked() {
        return asked;
    }

    void ask() {
        asked = true;
    }

    /// Whether foreign keys are checked.
    boolean checksForeignKeys() {
        return checks;
    }

    /// Whether the file makes a view of this name.
    boolean makesView(Name view) {
        return views.contains(view.key());
    }

    /// Whether the file made the table, so that it has no rows and nobody knows it.
    boolean isNew(Name table) {
        return created.contains(table.key());
    }

    /// Whether the transaction changed the description of a table that was there.
    boolean hasChanged() {
        return changed;
    }

    /// Whether the file wrote rows.
    boolean hasWritten() {
        return wrote;
    }

    /// Another table that the transaction has locked against others.
    Optional<String> lockedBeside(Name table) {
        return locked.keySet().stream()
                .filter(each -> !each.equals(table.key()))
                .findFirst();
    }

    /// The lock on a table that the transaction already holds against others.
    Optional<Cost> held(Name table) {
        return Optional.ofNullable(locked.get(table.key()));
    }

    /// Whether a rule was added in this transaction without looking at the rows.
    boolean isAddedNow(Name constraint) {
        return notValid.contains(constraint.last());
    }

    /// A value of an enum that was added in this transaction and stands in a text.
    Optional<String> newValueIn(String sql) {
        return enumValues.stream().filter(sql::contains).findFirst();
    }

    /// Whether rows were copied from a table, as when it is made anew.
    boolean isCopied(Name table) {
        return rebuilt.contains(table.key());
    }

    void accept(Ddl ddl, String sql) {
        switch (ddl) {
            case Ddl.CreateTable create -> created.add(create.table().key());
            case Ddl.Set set -> set(set);
            case Ddl.Bracket bracket -> bracket(bracket.verb());
            case Ddl.AddEnumValue add -> addEnumValue(add.value());
            case Ddl.Write write -> write(write, sql);
            case Ddl.AlterTable alter -> alter.clauses().forEach(each -> part(alter.table(), each.action()));
            case Ddl.RenameTables renames -> {
                for (int i = 0; i < renames.from().size(); i++) {
                    renamed(renames.from().get(i), renames.to().get(i));
                }
            }
            default -> {}
        }
    }

    private void addEnumValue(String value) {
        if (transaction) {
            enumValues.add(value);
        }
    }

    private void write(Ddl.Write write, String sql) {
        wrote = true;
        for (Token token : Tokens.of(sql, target.database())) {
            if (token.isName()
                    && write.whole()
                    && !token.name().equals(write.table().last())) {
                rebuilt.add(token.name());
            }
        }
    }

    /// Remembers what a statement locks.
    void lock(Name table, Cost cost) {
        if (transaction && cost.blocks() && !isNew(table) && !table.isEmpty()) {
            locked.merge(table.key(), cost, (a, b) -> a.weight() >= b.weight() ? a : b);
            changed = true;
        }
    }

    private void part(Name table, Action action) {
        if (action instanceof Action.AddConstraint(ConstraintDef constraint) && transaction) {
            notValid.add(constraint.name().last());
        }
        if (action instanceof Action.RenameTable(Name to)) {
            renamed(table, to);
        }
    }

    private void renamed(Name from, Name to) {
        if (created.remove(from.key())) {
            created.add(to.key());
        }
    }

    private void bracket(String verb) {
        transaction = verb.equals("begin");
        locked.clear();
        notValid.clear();
        enumValues.clear();
        changed = false;
    }

    private void set(Ddl.Set set) {
        String value = set.value().replaceAll("['\"]", "").toLowerCase(Locale.ROOT);
        switch (set.name()) {
            case "lock_timeout", "lock_wait_timeout" -> lockTimeout = !value.equals("0");
            case "foreign_key_checks", "foreign_keys" -> checks = !value.equals("0") && !value.equals("off");
            case "timezone", "time" -> utc = value.endsWith("utc");
            default -> {}
        }
    }
}
