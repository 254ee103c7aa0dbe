package dev.lexigram.sql.schema;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.ConstraintNames;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.PrimaryKeyInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.TableStatements;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.Constraints;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.EntityModels;
import dev.lexigram.sql.mapping.Generation;
import dev.lexigram.sql.query.Table;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The table that one record wants, in the words of the schema's model.
///
/// @param dialect the database's words
/// @param models where the records are that it refers to
/// @param model the record
record TableModel(Dialect dialect, EntityModels models, EntityModel<?> model) {

    /// The sequences that number columns, perhaps with their schemas.
    List<Table> sequences() {
        List<Table> sequences = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            if (column.generation() instanceof Generation.Sequence(Table name)) {
                if (!dialect.can(Capability.SEQUENCES)) {
                    throw wrong(column, "The database has no sequences.", "Use @Generated alone.");
                }
                sequences.add(name);
            }
        }
        return sequences;
    }

    /// The table, its parts in the order in which they are declared.
    TableDetails details() {
        return new TableDetails(
                model.table().toString(),
                model.columns().stream().map(this::details).toList(),
                primaryKey(),
                model.constraints().references().stream().map(this::foreignKey).toList(),
                checks(),
                model.constraints().indexes().stream().map(this::index).toList(),
                "",
                dialect.columnTypes().tableSuffix().strip());
    }

    private Optional<PrimaryKeyInfo> primaryKey() {
        List<String> columns = model.ids().stream().map(this::name).toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrimaryKeyInfo(model.table().identifier() + "_pkey", columns));
    }

    private ColumnDetails details(ColumnModel column) {
        boolean key = column.role() == ColumnModel.Role.ID;
        boolean numbers = key && column.generation() instanceof Generation.Identity;
        if (numbers) {
            checkIdentity(column);
        }
        Optional<String> value = column.generation() instanceof Generation.Sequence(Table name)
                ? Optional.of(dialect.nextValue(TableStatements.quoted(dialect, name)))
                : Optional.empty();
        boolean notNull = key || column.type().isPrimitive() || column.rules().required();
        return new ColumnDetails(
                name(column),
                type(column),
                !notNull,
                value,
                numbers ? Numbering.BY_DEFAULT : Numbering.NONE,
                Optional.empty(),
                "");
    }

    /// A column that refers to a key has the key's type, which is not always that of other columns.
    private String type(ColumnModel column) {
        ColumnTypes types = dialect.columnTypes();
        OptionalInt length = column.length();
        if (column.rules().reference().isEmpty()) {
            return column.form().columnType(types, length, column.role() == ColumnModel.Role.ID);
        }
        return column.form()
                .columnType(
                        types, length.isPresent() ? length : target(column).id().length(), true);
    }

    private EntityModel<?> target(ColumnModel column) {
        return models.of(CreationOrder.target(column));
    }

    private void checkIdentity(ColumnModel column) {
        Class<?> type = MethodType.methodType(column.type()).wrap().returnType();
        if (!Set.of(Long.class, Integer.class, Short.class).contains(type)) {
            throw wrong(column, "Only whole numbers number themselves.", "Write the table's default by hand.");
        }
        if (model.ids().size() > 1) {
            throw wrong(
                    column,
                    "A column of a key of several columns cannot number itself.",
                    "Set it before the row is created, or use a sequence.");
        }
    }

    /// The foreign key of a column that holds another record's key.
    ForeignKeyInfo foreignKey(ColumnModel column) {
        checkIndexed(column);
        EntityModel<?> target = target(column);
        Action onDelete = switch (column.rules().reference().orElseThrow().onDelete()) {
            case REFUSE -> Action.REFUSE;
            case CASCADE -> Action.CASCADE;
            case SET_NULL -> Action.SET_NULL;
        };
        return new ForeignKeyInfo(
                names().of(List.of(name(column)), "fkey").name(),
                List.of(name(column)),
                target.table().toString(),
                List.of(name(target.id())),
                onDelete,
                Action.REFUSE);
    }

    private List<CheckInfo> checks() {
        List<CheckInfo> checks = new ArrayList<>();
        for (Constraints.Condition condition : model.constraints().checks()) {
            Identifier name = condition
                    .name()
                    .map(Identifier::of)
                    .orElseGet(() -> names().of(List.of(String.valueOf(checks.size() + 1)), "check"));
            checks.add(new CheckInfo(dialect.checked(name).name(), condition.sql()));
        }
        return checks;
    }

    private IndexInfo index(Constraints.Index index) {
        index.parts().forEach(part -> checkIndexed(part.column()));
        List<String> columns =
                index.parts().stream().map(part -> name(part.column())).toList();
        Identifier name =
                index.name().map(Identifier::of).orElseGet(() -> names().of(columns, index.unique() ? "key" : "idx"));
        List<IndexInfo.Part> parts = index.parts().stream()
                .map(part -> new IndexInfo.Part(name(part.column()), true, part.direction()))
                .toList();
        return new IndexInfo(
                dialect.checked(name).name(), index.unique(), false, "btree", parts, Optional.empty(), true);
    }

    private void checkIndexed(ColumnModel column) {
        String type = type(column);
        if (!dialect.canIndex(type)) {
            throw new MappingException(
                    problem(column, "The database cannot index a column of this type.")
                            .with("column type", type)
                            .hint("Limit a text or bytes with @Length; a document cannot be indexed."),
                    null);
        }
    }

    private MappingException wrong(ColumnModel column, String sentence, String hint) {
        return new MappingException(problem(column, sentence).hint(hint), null);
    }

    private Problem problem(ColumnModel column, String sentence) {
        return Problem.of(sentence).with("record", model.type().getName()).with("component", column.component());
    }

    private ConstraintNames names() {
        return new ConstraintNames(model.table().identifier().name());
    }

    private String name(ColumnModel column) {
        return dialect.checked(column.column().identifier()).name();
    }
}
