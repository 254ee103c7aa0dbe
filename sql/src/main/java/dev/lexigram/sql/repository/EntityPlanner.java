package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.repository.Violation;
import dev.lexigram.sql.dialect.Encoded;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.DeclaredLimits;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Conflict;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Ordering;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.Query.Assignment;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.Source;
import dev.lexigram.sql.query.SqlCondition;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The plan step: the one place where statements about an entity are made, and so where rules about it are put.
///
/// Its rules: deleted rows are invisible unless asked for; a changed or deleted row must still have the version
/// that was read, and gets the next; the time of change is set; what is read only or not as declared is not
/// written.
final class EntityPlanner<T> {

    private static final SelectItem NUMBER = SelectItem.as(Functions.count(), "n");
    private static final Set<Role> CHANGED_BY_CALLER = EnumSet.of(Role.PLAIN);

    private final EntityModel<T> model;
    private final RepositoryOptions options;
    private final Table readTable;
    private final Optional<ColumnModel> version;
    private final Optional<ColumnModel> updatedAt;
    private final Optional<ColumnModel> softDelete;
    private final Predicate scope;
    private final TableRules rules;
    private final Stamps stamps;
    private final DeclaredLimits newLimits;
    private final DeclaredLimits changedLimits;

    /// @param rules what holds for tables; the renderer sees to it, here new rows are filled in
    EntityPlanner(EntityModel<T> model, RepositoryOptions options, TableRules rules) {
        this.model = model;
        this.options = options;
        this.readTable = options.readFrom().map(Table::of).orElse(model.readTable());
        this.version = model.version();
        this.updatedAt = model.withRole(Role.UPDATED_AT);
        this.softDelete = model.withRole(Role.SOFT_DELETE);
        this.scope = options.scoped();
        this.rules = rules;
        this.stamps = new Stamps(model, options, rules);
        this.newLimits = DeclaredLimits.of(model, this::isWritten);
        this.changedLimits = DeclaredLimits.of(model, this::isUpdated);
    }

    /// A planner whose options name nothing that the entity has not.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when a name is not a component, or a scope's value
    /// does not suit it
    static <T> EntityPlanner<T> checked(SqlEngine engine, Class<T> type, RepositoryOptions options) {
        EntityModel<T> model = options.table()
                .map(name -> engine.models().of(type, Table.of(name)))
                .orElseGet(() -> engine.models().of(type));
        options.check(model);
        EntityPlanner<T> planner =
                new EntityPlanner<>(model, options, engine.renderer().rules());
        // Rules about tables may ask for a scope that is not there yet; what is tried here is the names.
        new Renderer(engine.renderer().dialect())
                .render(planner.find(Predicate.always(), planner.inOrder(FindOptions.none())), model);
        return planner;
    }

    RepositoryOptions options() {
        return options;
    }

    EntityModel<T> model() {
        return model;
    }

    /// The columns of these fields.
    List<ColumnModel> columns(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more))
                .map(name -> model.find(new Field(name)))
                .toList();
    }

    boolean deletesSoftly() {
        return softDelete.isPresent();
    }

    // Questions

    /// Whether reading the entity depends on nothing but what the entity itself says, now and for whoever asks.
    boolean isFree() {
        return rules.isFree(readTable) && options.scopes().isEmpty();
    }

    Query.Select find(Predicate where, FindOptions options) {
        return select(model.items(), where, options);
    }

    Query.Select select(List<SelectItem> items, Predicate where, FindOptions find) {
        return select(items, where, find, Query.Grouping.NONE);
    }

    Query.Select select(List<SelectItem> items, Predicate where, FindOptions find, Query.Grouping grouping) {
        options.checkSorts(find.sorts(), model);
        return new Query.Select(
                Query.Projection.of(items),
                new Query.From(List.of(), new Source.Named(readTable, null), List.of()),
                visible(where, find.deleted()),
                grouping,
                new Ordering(find.sorts(), find.rows(), find.skipped()),
                find.lock());
    }

    Query.Select count(Predicate where, FindOptions.Deleted deleted) {
        return select(List.of(NUMBER), where, FindOptions.none().deleted(deleted));
    }

    Query.Select exists(Predicate where) {
        return select(List.of(new SelectItem.One()), where, FindOptions.none().limit(1));
    }

    /// The options with the repository's own order where they say none.
    FindOptions inOrder(FindOptions find) {
        return find.sorts().isEmpty() ? find.orderBy(options.order().toArray(Sort[]::new)) : find;
    }

    /// The caller's whole condition beside the rules, so that no `or` in it can escape.
    private Predicate visible(Predicate where, FindOptions.Deleted deleted) {
        return both(visible(deleted), where);
    }

    private Predicate visible(FindOptions.Deleted deleted) {
        if (softDelete.isEmpty() || deleted == FindOptions.Deleted.INCLUDED) {
            return scope;
        }
        return both(deleted == FindOptions.Deleted.ONLY ? gone() : alive(), scope);
    }

    private static Predicate both(Predicate rule, Predicate other) {
        if (Predicate.always().equals(rule)) {
            return other;
        }
        return Predicate.always().equals(other) ? rule : rule.and(other);
    }

    private Predicate alive() {
        ColumnModel column = softDelete.orElseThrow();
        return column.type() == boolean.class
                ? field(column).eq(false)
                : field(column).isNull();
    }

    private Predicate gone() {
        ColumnModel column = softDelete.orElseThrow();
        return column.type() == boolean.class
                ? field(column).eq(true)
                : field(column).isNotNull();
    }

    // Changes

    /// A new row's values: what it has by itself is filled in, and all are what their components declare.
    @Nullable
    Object[] newRow(T entity) {
        @Nullable Object[] values = model.values(entity);
        stamps.stampNew(values);
        stamps.generate(values);
        newLimits.check(values);
        return values;
    }

    /// What keeps an entity from being created, as far as its declaration says.
    List<Violation> violations(T entity) {
        @Nullable Object[] values = model.values(entity);
        stamps.stampNew(values);
        return newLimits.violations(values);
    }

    /// @param values a value for each component
    /// @param made the columns that the database makes; they come back
    Query.Insert insert(@Nullable Object[] values, List<ColumnModel> made) {
        List<Column> columns = new ArrayList<>();
        List<@Nullable Object> row = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            boolean sequence = made.contains(column) && column.sequence().isPresent();
            if (sequence || (isWritten(column) && !made.contains(column))) {
                columns.add(column.column());
                row.add(sequence ? nextOf(column) : model.bindable(column, values[column.index()]));
            }
        }
        List<Column> returning = made.stream().map(ColumnModel::column).toList();
        return Query.Insert.of(model.table(), columns, List.of(row), returning);
    }

    private static Object nextOf(ColumnModel column) {
        return new NextValue(Table.of(column.sequence().orElseThrow()));
    }

    boolean isWritten(ColumnModel column) {
        return column.role() != Role.READ_ONLY && !options.isReadOnly(column.component());
    }

    /// A changed row's values, with what changes with every update: the next version and the time.
    @Nullable
    Object[] changedRow(T entity) {
        @Nullable Object[] values = model.values(entity);
        stamps.stampChanged(values);
        changedLimits.check(values);
        return values;
    }

    /// A row's values when it is marked as deleted.
    @Nullable
    Object[] deletedRow(T entity) {
        @Nullable Object[] values = model.values(entity);
        stamps.stampChanged(values);
        softDelete.ifPresent(column -> values[column.index()] = mark(column));
        return values;
    }

    /// Whether the column is written when a row is marked as deleted.
    boolean isMarked(ColumnModel column) {
        return switch (column.role()) {
            case SOFT_DELETE, VERSION, UPDATED_AT -> true;
            case ID, PLAIN, CREATED_AT, READ_ONLY -> false;
        };
    }

    /// @param changed the new values
    /// @param same the row, with the version that was read
    Query.Update update(@Nullable Object[] changed, Predicate same) {
        List<Assignment> assignments = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            if (isUpdated(column)) {
                assignments.add(new Assignment(column.column(), model.bindable(column, changed[column.index()])));
            }
        }
        return new Query.Update(model.table(), assignments, visible(same, FindOptions.Deleted.EXCLUDED), List.of());
    }

    /// Whether an update of a whole entity writes the column.
    boolean isUpdated(ColumnModel column) {
        return switch (column.role()) {
            case PLAIN, VERSION, UPDATED_AT -> isWritten(column);
            case ID, CREATED_AT, SOFT_DELETE, READ_ONLY -> false;
        };
    }

    /// A change of all rows that meet a condition, as one statement.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when a field is unknown, not the caller's to write,
    /// or the value does not suit it
    Query.Update updateWhere(List<Changes.Change> changes, Predicate where) {
        List<Assignment> assignments = new ArrayList<>();
        for (Changes.Change change : changes) {
            ColumnModel column = model.find(change.field());
            if (!CHANGED_BY_CALLER.contains(column.role()) || !isWritten(column)) {
                throw Refusal.notWritable(model, column);
            }
            assignments.add(new Assignment(column.column(), fitting(column, change.value())));
        }
        assignments.addAll(stamps());
        return new Query.Update(model.table(), assignments, visible(where, FindOptions.Deleted.EXCLUDED), List.of());
    }

    private @Nullable Object fitting(ColumnModel column, @Nullable Object value) {
        if (value instanceof Operand) {
            return value;
        }
        Object fitting = value == null ? null : model.bindable(field(column), value);
        changedLimits.check(column, fitting instanceof Encoded encoded ? encoded.value() : fitting);
        return fitting;
    }

    private List<Assignment> stamps() {
        List<Assignment> stamps = new ArrayList<>();
        version.ifPresent(c -> stamps.add(new Assignment(c.column(), Functions.plus(field(c), 1))));
        updatedAt.ifPresent(c -> stamps.add(new Assignment(c.column(), options.now(c.type()))));
        return stamps;
    }

    /// Removes rows, or marks them where the entity is deleted softly.
    Query delete(Predicate where) {
        return softDelete
                .<Query>map(column -> mark(column, mark(column), where, FindOptions.Deleted.EXCLUDED))
                .orElseGet(() -> purge(where, FindOptions.Deleted.INCLUDED));
    }

    private Object mark(ColumnModel column) {
        if (column.type() == boolean.class) {
            return true;
        }
        return options.now(column.type());
    }

    /// Brings marked rows back.
    Query.Update restore(Predicate where) {
        ColumnModel column = softDelete.orElseThrow(() -> Refusal.notSoft(model));
        return mark(column, column.type() == boolean.class ? false : null, where, FindOptions.Deleted.ONLY);
    }

    private Query.Update mark(ColumnModel column, @Nullable Object value, Predicate where, FindOptions.Deleted which) {
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(new Assignment(column.column(), value));
        assignments.addAll(stamps());
        return new Query.Update(model.table(), assignments, visible(where, which), List.of());
    }

    /// Removes rows for good.
    Query.Delete purge(Predicate where, FindOptions.Deleted which) {
        return new Query.Delete(model.table(), visible(where, which), List.of());
    }

    /// What an insertion does about a row with the same key: it gets the new values and the next version. A softly
    /// deleted row comes back if the new values say so.
    Conflict conflict(List<ColumnModel> unique) {
        List<Assignment> assignments = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            boolean marks = column.role() == Role.SOFT_DELETE && isWritten(column);
            if (column.role() == Role.VERSION) {
                assignments.add(new Assignment(column.column(), Functions.plus(field(column), 1)));
            } else if ((isUpdated(column) || marks) && !unique.contains(column)) {
                assignments.add(new Assignment(column.column(), new SqlExpression.Incoming(column.column())));
            }
        }
        return new Conflict(unique.stream().map(ColumnModel::column).toList(), assignments);
    }

    /// The rules about which rows are changed or deleted, for statements that are made elsewhere.
    TableRules visibleOnly() {
        Predicate rule = visible(FindOptions.Deleted.EXCLUDED);
        if (Predicate.always().equals(rule)) {
            return TableRules.none();
        }
        return new OnlyThose(model.table(), new SqlCondition.OfEntity(rule, model));
    }

    /// The columns of a new row that the application writes.
    List<ColumnModel> written(List<ColumnModel> made) {
        return model.columns().stream()
                .filter(column -> isWritten(column) && !made.contains(column))
                .toList();
    }

    /// The version that was read, as a condition; all rows when the entity has none.
    Predicate sameVersion(T read) {
        return version.<Predicate>map(column -> field(column).eq(model.value(read, column)))
                .orElse(Predicate.always());
    }

    boolean hasVersion() {
        return version.isPresent();
    }

    @Nullable
    Object versionOf(T entity) {
        return version.map(column -> model.value(entity, column)).orElse(null);
    }

    private static Field field(ColumnModel column) {
        return new Field(column.component());
    }
}
