package dev.lexigram.processor.jakarta;

import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.Match;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.query.Condition;
import dev.lexigram.processor.query.Expr;
import dev.lexigram.processor.query.QueryTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the conditions in a method's name. Used once.
final class MethodNameConditions {

    /// How values are compared; where one begins like another, the longer one comes first.
    private enum Operator {
        GREATER_THAN_EQUAL("GreaterThanEqual"),
        LESS_THAN_EQUAL("LessThanEqual"),
        GREATER_THAN("GreaterThan"),
        LESS_THAN("LessThan"),
        STARTS_WITH("StartsWith"),
        ENDS_WITH("EndsWith"),
        CONTAINS("Contains"),
        BETWEEN("Between"),
        LIKE("Like"),
        IN("In"),
        NULL("Null"),
        TRUE("True"),
        FALSE("False"),
        EQUAL("");

        private final String word;

        Operator(String word) {
            this.word = word;
        }
    }

    /// One condition.
    ///
    /// @param end behind it
    private record Part(
            AttributeType attribute, int at, boolean ignoreCase, boolean negated, Operator operator, int end) {}

    private static final String AND = "And";
    private static final String OR = "Or";
    private static final String NOT = "Not";
    private static final String IGNORE_CASE = "IgnoreCase";

    private final String name;
    private final MethodNameAttributes attributes;
    private final List<List<Part>> found = new ArrayList<>();
    private int furthest;
    private int parameters;

    MethodNameConditions(String name, EntityType entity) {
        this.name = name;
        this.attributes = new MethodNameAttributes(name, entity);
    }

    /// How many parameters there are.
    int parameters() {
        return parameters;
    }

    Condition read(int from, int end) {
        furthest = from;
        search(from, end, List.of());
        if (found.isEmpty()) {
            throw attributes.unknown(furthest);
        }
        if (found.size() > 1) {
            throw ambiguous(from);
        }
        return together(found.getFirst());
    }

    private QueryTextException ambiguous(int from) {
        String readings = found.stream()
                .map(parts -> parts.stream()
                        .map(part -> "'" + part.attribute().name() + "'")
                        .collect(Collectors.joining(", ")))
                .distinct()
                .collect(Collectors.joining(", or of "));
        return new QueryTextException(
                from, "The name can be read in several ways: of " + readings + ".", "Write the question with @Query.");
    }

    /// Tries each attribute and each word behind it.
    private void search(int from, int end, List<Part> before) {
        furthest = Math.max(furthest, from);
        for (AttributeType attribute : attributes.at(from)) {
            int behind = from + MethodNameAttributes.length(attribute);
            boolean ignoreCase = name.startsWith(IGNORE_CASE, behind);
            behind += ignoreCase ? IGNORE_CASE.length() : 0;
            boolean negated = name.startsWith(NOT, behind);
            behind += negated ? NOT.length() : 0;
            for (Operator operator : Operator.values()) {
                if (behind <= end && name.startsWith(operator.word, behind)) {
                    int next = behind + operator.word.length();
                    next(end, before, new Part(attribute, from, ignoreCase, negated, operator, next));
                }
            }
        }
    }

    private void next(int end, List<Part> before, Part part) {
        List<Part> parts = new ArrayList<>(before);
        parts.add(part);
        if (part.end() == end) {
            found.add(parts);
        } else if (part.end() < end && name.startsWith(AND, part.end())) {
            search(part.end() + AND.length(), end, parts);
        } else if (part.end() < end && name.startsWith(OR, part.end())) {
            search(part.end() + OR.length(), end, parts);
        }
    }

    /// `And` binds more than `Or`.
    private Condition together(List<Part> parts) {
        List<Condition> any = new ArrayList<>();
        List<Condition> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(condition(part));
            if (!name.startsWith(AND, part.end())) {
                any.add(all.size() == 1 ? all.getFirst() : new Condition.And(all));
                all = new ArrayList<>();
            }
        }
        return any.size() == 1 ? any.getFirst() : new Condition.Or(any);
    }

    private Condition condition(Part part) {
        Expr attribute = folded(part, MethodNameAttributes.named(part.attribute(), part.at()));
        boolean negated = part.negated();
        return switch (part.operator()) {
            case EQUAL -> compare(part, attribute, negated ? Comparison.NE : Comparison.EQ);
            case GREATER_THAN -> not(negated, compare(part, attribute, Comparison.GT));
            case GREATER_THAN_EQUAL -> not(negated, compare(part, attribute, Comparison.GE));
            case LESS_THAN -> not(negated, compare(part, attribute, Comparison.LT));
            case LESS_THAN_EQUAL -> not(negated, compare(part, attribute, Comparison.LE));
            case BETWEEN ->
                new Condition.Between(attribute, folded(part, parameter(part)), folded(part, parameter(part)), negated);
            case IN -> new Condition.In(attribute, List.of(among(part)), negated);
            case LIKE -> like(part, parameter(part));
            case CONTAINS -> like(part, concat(any(part), concat(parameter(part), any(part))));
            case STARTS_WITH -> like(part, concat(parameter(part), any(part)));
            case ENDS_WITH -> like(part, concat(any(part), parameter(part)));
            case NULL -> new Condition.IsNull(MethodNameAttributes.named(part.attribute(), part.at()), negated);
            case TRUE, FALSE ->
                new Condition.Compare(
                        attribute,
                        negated ? Comparison.NE : Comparison.EQ,
                        new Expr.Truth(part.operator() == Operator.TRUE, part.at()));
        };
    }

    private static Condition not(boolean negated, Condition condition) {
        return negated ? new Condition.Not(condition) : condition;
    }

    private Condition compare(Part part, Expr attribute, Comparison comparison) {
        return new Condition.Compare(attribute, comparison, folded(part, parameter(part)));
    }

    private Expr parameter(Part part) {
        return new Expr.Positional(++parameters, part.at());
    }

    private Expr among(Part part) {
        if (part.ignoreCase()) {
            throw new QueryTextException(
                    part.at(), "Values in a set are compared with regard to case.", "Leave out IgnoreCase.");
        }
        return parameter(part);
    }

    private static Expr folded(Part part, Expr value) {
        return part.ignoreCase() ? new Expr.Call(Expr.Function.LOWER, List.of(value), part.at()) : value;
    }

    /// By the specification, what is contained may be a pattern itself.
    private Condition like(Part part, Expr pattern) {
        Expr attribute = MethodNameAttributes.named(part.attribute(), part.at());
        return new Condition.Like(attribute, part.ignoreCase() ? Match.ILIKE : Match.LIKE, pattern, part.negated());
    }

    private static Expr any(Part part) {
        return new Expr.Text("%", part.at());
    }

    private static Expr concat(Expr left, Expr right) {
        return new Expr.Binary(left, Expr.Operator.CONCAT, right);
    }
}
