package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.mapping.References.OnDelete;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.Constraints.Part;
import dev.lexigram.sql.mapping.EntityDescription.DeclaredIndex;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what a record declares about its table, and refuses what contradicts itself.
///
/// A record that is referred to is looked at by its components only, not by its model: two records may refer to
/// each other.
///
/// @param described what the record says of itself
/// @param columns its columns
/// @param mappings tells of other records
record ConstraintModels(EntityDescription described, List<ColumnModel> columns, EntityMappings mappings) {

    /// @throws MappingException when a declaration cannot hold; the hint says what it lacks
    Constraints all() {
        columns.forEach(this::checkLength);
        columns.forEach(this::checkReference);
        List<Constraints.Index> indexes = new ArrayList<>();
        for (ColumnModel column : columns) {
            if (column.rules().unique()) {
                indexes.add(
                        new Constraints.Index(Optional.empty(), List.of(new Part(column, Sort.Direction.ASC)), true));
            }
        }
        described.indexes().stream().map(this::index).forEach(indexes::add);
        return new Constraints(
                indexes,
                columns.stream()
                        .filter(column -> column.rules().reference().isPresent())
                        .toList(),
                described.checks().stream().map(Constraints.Condition::of).toList());
    }

    private Constraints.Index index(DeclaredIndex declared) {
        List<Part> parts = declared.parts().stream().map(this::part).toList();
        long different = parts.stream().map(Part::column).distinct().count();
        if (parts.isEmpty() || different < parts.size()) {
            throw wrong(Problem.of("An index is of one or more different components.")
                    .hint("Name each component once."));
        }
        return new Constraints.Index(
                Optional.of(declared.name()).filter(name -> !name.isEmpty()), parts, declared.unique());
    }

    private Part part(String text) {
        String stripped = text.strip();
        int space = stripped.indexOf(' ');
        String name = space < 0 ? stripped : stripped.substring(0, space);
        return new Part(column(name), direction(name, space < 0 ? "asc" : stripped.substring(space + 1)));
    }

    private ColumnModel column(String name) {
        return columns.stream()
                .filter(column -> column.component().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(Problem.of("An index names a component that does not exist.")
                        .with("component", name)
                        .hint("Components with columns: "
                                + columns.stream().map(ColumnModel::component).collect(Collectors.joining(", "))
                                + ".")));
    }

    private Sort.Direction direction(String component, String text) {
        try {
            return Sort.Direction.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(Problem.of("An index has a direction that does not exist.")
                    .with("component", component)
                    .with("direction", text)
                    .hint("Write 'asc' or 'desc' after the component, or nothing."));
        }
    }

    private void checkLength(ColumnModel column) {
        ColumnRules rules = column.rules();
        int longest = rules.longest().orElse(Integer.MAX_VALUE);
        if (rules.limitsLength() && !hasLength(column)) {
            throw wrong(column, "Only texts and bytes have a length.", "Take @Length off the component.");
        }
        if (longest < 1 || rules.shortest() < 0 || rules.shortest() > longest) {
            throw wrong(
                    column,
                    "No value has such a length.",
                    "Let @Length have a value of at least 1 and a min of 0 up to the value.");
        }
    }

    private static boolean hasLength(ColumnModel column) {
        Class<?> type = column.codec().stored().orElse(column.type());
        boolean single = column.form() instanceof ColumnForm.Value || column.form() instanceof ColumnForm.Own;
        return single && (type == String.class || type == byte[].class || type == URI.class || type.isEnum());
    }

    private void checkReference(ColumnModel column) {
        ColumnRules.Reference reference = column.rules().reference().orElse(null);
        if (reference == null) {
            return;
        }
        List<Class<?>> keys = keys(reference.target());
        if (keys.size() != 1) {
            throw wrong(
                    column,
                    "A reference needs a record with a key of one component.",
                    reference.target().getSimpleName() + " has " + keys.size() + ".");
        }
        if (boxed(keys.getFirst()) != boxed(column.type())) {
            throw wrong(
                    column,
                    "A reference is not of the type of the key that it holds.",
                    "The key of " + reference.target().getSimpleName() + " is "
                            + keys.getFirst().getSimpleName() + ".");
        }
        boolean needed = column.rules().required() || column.type().isPrimitive() || column.role() == Role.ID;
        if (reference.onDelete() == OnDelete.SET_NULL && needed) {
            throw wrong(
                    column,
                    "A component that must have a value cannot be set to null.",
                    "Choose another OnDelete, or let the component be null.");
        }
    }

    private List<Class<?>> keys(Class<?> target) {
        List<Class<?>> keys = new ArrayList<>();
        if (EntityShape.isEntity(target)) {
            EntityDescription other = mappings.description(target);
            for (Member member : other.members()) {
                if (ColumnRoles.of(other, member) == Role.ID) {
                    keys.add(member.type());
                }
            }
        }
        return keys;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private MappingException wrong(ColumnModel column, String sentence, String hint) {
        return wrong(Problem.of(sentence).with("component", column.component()).hint(hint));
    }

    private MappingException wrong(Problem problem) {
        return new MappingException(problem.with("record", described.type().getName()), null);
    }
}
