package dev.lexigram.sql.schema;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.mapping.References.OnDelete;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.ConstraintNames;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The statements that make the table of one record.
///
/// @param dialect the database's words
/// @param models where the records are that it refers to
/// @param model the record
/// @param placed the table with the schema in which it is now
record TableText(Dialect dialect, EntityModels models, EntityModel<?> model, UnaryOperator<Table> placed) {

    /// The statements that make the sequences which number columns.
    List<String> sequences() {
        List<String> texts = new ArrayList<>();
        for (ColumnModel column : model.columns()) {
            if (column.generation() instanceof Generation.Sequence(Table name)) {
                if (!dialect.can(Capability.SEQUENCES)) {
                    throw wrong(column, "The database has no sequences.", "Use @Generated alone.");
                }
                texts.add("create sequence if not exists " + quoted(name));
            }
        }
        return texts;
    }

    /// The statement that makes the table, with all that belongs into it.
    ///
    /// @param later the columns whose foreign keys are made afterwards
    String table(Predicate<ColumnModel> later) {
        StringJoiner parts =
                new StringJoiner(", ", "create table if not exists " + quoted(placed.apply(model.table())) + " (", ")");
        model.columns().forEach(column -> parts.add(definition(column)));
        if (model.ids().size() > 1) {
            parts.add(model.ids().stream().map(this::quoted).collect(Collectors.joining(", ", "primary key (", ")")));
        }
        model.constraints().references().stream()
                .filter(later.negate())
                .forEach(column -> parts.add(reference(column)));
        conditions().forEach(parts::add);
        if (dialect.indexesInTable()) {
            model.constraints().indexes().forEach(index -> parts.add(start(index) + parts(index)));
        }
        return parts + dialect.columnTypes().tableSuffix();
    }

    /// The statements that make the indexes which do not come with the table.
    List<String> indexes() {
        if (dialect.indexesInTable()) {
            return List.of();
        }
        return model.constraints().indexes().stream()
                .map(index -> "create " + start(index) + " on " + quoted(placed.apply(model.table())) + parts(index))
                .toList();
    }

    /// The statement that adds a foreign key to the table.
    String later(ColumnModel column) {
        return "alter table " + quoted(placed.apply(model.table())) + " add " + reference(column);
    }

    private String definition(ColumnModel column) {
        boolean key = column.role() == ColumnModel.Role.ID;
        String start = quoted(column) + " " + type(column);
        if (key && column.generation() instanceof Generation.Identity) {
            checkIdentity(column);
            return start + dialect.columnTypes().identity();
        }
        if (column.generation() instanceof Generation.Sequence(Table name)) {
            start += " default " + dialect.nextValue(quoted(name));
        }
        boolean notNull = key || column.type().isPrimitive() || column.rules().required();
        return start + (notNull ? " not null" : "") + (key && model.ids().size() == 1 ? " primary key" : "");
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

    private String reference(ColumnModel column) {
        checkIndexed(column);
        EntityModel<?> target = target(column);
        Identifier name = names().of(List.of(name(column)), "fkey");
        OnDelete onDelete = column.rules().reference().orElseThrow().onDelete();
        return "constraint " + dialect.quote(name) + " foreign key (" + quoted(column) + ") references "
                + quoted(placed.apply(target.table())) + " (" + quoted(target.id()) + ")"
                + switch (onDelete) {
                    case REFUSE -> "";
                    case CASCADE -> " on delete cascade";
                    case SET_NULL -> " on delete set null";
                };
    }

    private List<String> conditions() {
        List<String> texts = new ArrayList<>();
        for (Constraints.Condition condition : model.constraints().checks()) {
            Identifier name = condition
                    .name()
                    .map(Identifier::of)
                    .orElseGet(() -> names().of(List.of(String.valueOf(texts.size() + 1)), "check"));
            texts.add("constraint " + dialect.quote(name) + " check (" + condition.sql() + ")");
        }
        return texts;
    }

    private String start(Constraints.Index index) {
        Identifier name = index.name()
                .map(Identifier::of)
                .orElseGet(() -> names().of(
                                index.parts().stream()
                                        .map(part -> name(part.column()))
                                        .toList(),
                                index.unique() ? "key" : "idx"));
        return (index.unique() ? "unique index " : "index ") + dialect.quote(name);
    }

    private String parts(Constraints.Index index) {
        StringJoiner parts = new StringJoiner(", ", " (", ")");
        for (Constraints.Part part : index.parts()) {
            checkIndexed(part.column());
            parts.add(quoted(part.column()) + (part.direction() == Sort.Direction.DESC ? " desc" : ""));
        }
        return parts.toString();
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

    private static String name(ColumnModel column) {
        return column.column().identifier().name();
    }

    private String quoted(ColumnModel column) {
        return dialect.quote(column.column().identifier());
    }

    private String quoted(Table table) {
        return quoted(dialect, table);
    }

    /// A table's name in quotes, with its schema.
    static String quoted(Dialect dialect, Table table) {
        var schema = table.schema();
        String prefix = schema == null ? "" : dialect.quote(schema.identifier()) + ".";
        return prefix + dialect.quote(table.identifier());
    }
}
