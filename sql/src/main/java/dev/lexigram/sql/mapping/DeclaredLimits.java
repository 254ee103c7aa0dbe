package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.repository.Violation;
import dev.lexigram.sql.dialect.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Sees, before anything is sent, that values are what their components declare: not null, and of a length within
/// the limits. Immutable and thread-safe.
///
/// Components that declare nothing are not looked at.
public final class DeclaredLimits {

    private final Class<?> entity;
    private final ColumnModel[] columns;

    private DeclaredLimits(Class<?> entity, ColumnModel[] columns) {
        this.entity = entity;
        this.columns = columns;
    }

    /// The limits of some columns.
    ///
    /// @param written which of them are looked at
    public static DeclaredLimits of(EntityModel<?> model, Predicate<ColumnModel> written) {
        return new DeclaredLimits(
                model.type(),
                model.columns().stream()
                        .filter(column -> column.rules().limits())
                        .filter(written)
                        .toArray(ColumnModel[]::new));
    }

    /// @param values a value for each component
    /// @throws ParameterBindingException when one is not what its component declares; the value is not in it
    public void check(@Nullable Object[] values) {
        for (ColumnModel column : columns) {
            check(column, values[column.index()]);
        }
    }

    /// As {@link #check(Object[])}, for one column, whether it is among the others or not.
    public void check(ColumnModel column, @Nullable Object value) {
        Violation violation = violation(column, value);
        if (violation != null) {
            throw new ParameterBindingException(problem(violation), null);
        }
    }

    /// All values that are not what their components declare, in the order of the components.
    public List<Violation> violations(@Nullable Object[] values) {
        List<Violation> found = new ArrayList<>();
        for (ColumnModel column : columns) {
            Violation violation = violation(column, values[column.index()]);
            if (violation != null) {
                found.add(violation);
            }
        }
        return found;
    }

    private static @Nullable Violation violation(ColumnModel column, @Nullable Object value) {
        ColumnRules rules = column.rules();
        if (value == null) {
            // What the database or a generator makes is not there yet.
            boolean missing = rules.required() && column.generation() instanceof Generation.None;
            return missing ? new Violation.Missing(column.component()) : null;
        }
        return rules.limitsLength() ? lengthViolation(column, stored(column.codec(), value)) : null;
    }

    @SuppressWarnings("unchecked")
    private static Object stored(Codec<?> codec, Object value) {
        return ((Codec<Object>) codec).toStored(value);
    }

    private static @Nullable Violation lengthViolation(ColumnModel column, Object stored) {
        return switch (stored) {
            case String text -> textViolation(column, text);
            case byte[] bytes -> lengthViolation(column, bytes.length);
            case Enum<?> constant -> textViolation(column, constant.name());
            default -> null;
        };
    }

    /// Characters are counted as databases do: one that Java keeps in two chars is one.
    private static @Nullable Violation textViolation(ColumnModel column, String text) {
        int chars = text.length();
        ColumnRules rules = column.rules();
        boolean surelyFits = chars <= rules.longest().orElse(Integer.MAX_VALUE) && chars / 2 >= rules.shortest();
        return surelyFits ? null : lengthViolation(column, text.codePointCount(0, chars));
    }

    private static @Nullable Violation lengthViolation(ColumnModel column, int length) {
        ColumnRules rules = column.rules();
        if (length < rules.shortest()) {
            return new Violation.TooShort(column.component(), rules.shortest(), length);
        }
        int longest = rules.longest().orElse(Integer.MAX_VALUE);
        return length > longest ? new Violation.TooLong(column.component(), longest, length) : null;
    }

    private Problem problem(Violation violation) {
        return switch (violation) {
            case Violation.Missing missing ->
                about("A field that must have a value has none.", violation).hint("Give it one.");
            case Violation.TooShort(String component, int shortest, int found) ->
                about("The value is too short for the field.", violation)
                        .with("shortest", shortest)
                        .with("found", found)
                        .hint("Give at least " + shortest + " characters, or bytes if the field has bytes.");
            case Violation.TooLong(String component, int longest, int found) ->
                about("The value is too long for the field.", violation)
                        .with("longest", longest)
                        .with("found", found)
                        .hint("Give at most " + longest + " characters, or bytes if the field has bytes.");
        };
    }

    private Problem about(String sentence, Violation violation) {
        return Problem.of(sentence).with("entity", entity.getSimpleName()).with("field", violation.component());
    }
}
