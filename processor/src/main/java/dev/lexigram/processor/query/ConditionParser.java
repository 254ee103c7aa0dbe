package dev.lexigram.processor.query;

import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.Match;
import dev.lexigram.processor.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads conditions: `not` binds most, then `and`, then `or`.
///
/// @param cursor where it reads
/// @param values reads what is compared
record ConditionParser(Cursor cursor, ExprParser values) {

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "=", Comparison.EQ,
            "<>", Comparison.NE,
            "!=", Comparison.NE,
            "<", Comparison.LT,
            "<=", Comparison.LE,
            ">", Comparison.GT,
            ">=", Comparison.GE);
    private static final Map<String, Match> MATCHES =
            Map.of("like", Match.LIKE, "ilike", Match.ILIKE, "contains", Match.CONTAINS, "icontains", Match.ICONTAINS);
    private static final Set<String> AFTER_VALUES =
            Set.of("not", "between", "in", "like", "ilike", "contains", "icontains", "starts", "ends", "is");

    Condition read() {
        cursor.deeper();
        Condition found = several("or", () -> several("and", this::negatable, Condition.And::new), Condition.Or::new);
        cursor.shallower();
        return found;
    }

    private Condition several(String word, Supplier<Condition> part, Function<List<Condition>, Condition> together) {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (cursor.accept(word));
        return parts.size() == 1 ? parts.getFirst() : together.apply(parts);
    }

    private Condition negatable() {
        if (!cursor.accept("not")) {
            return isGroup() ? group() : comparison();
        }
        cursor.deeper();
        Condition inner = negatable();
        cursor.shallower();
        return new Condition.Not(inner);
    }

    /// Whether brackets are around a condition: behind those around a value there is an operator.
    private boolean isGroup() {
        if (!cursor.peek().isSign("(")) {
            return false;
        }
        Token behind = cursor.behindBrackets();
        boolean operator = behind.kind() == Kind.SIGN && !behind.text().equals(")");
        return !operator
                && !(behind.kind() == Kind.WORD
                        && AFTER_VALUES.contains(behind.text().toLowerCase(Locale.ROOT)));
    }

    private Condition group() {
        cursor.expectSign("(");
        Condition inner = read();
        cursor.expectSign(")");
        return inner;
    }

    private Condition comparison() {
        Expr left = values.read();
        Comparison comparison = cursor.peek().kind() == Kind.SIGN
                ? COMPARISONS.get(cursor.peek().text())
                : null;
        if (comparison != null) {
            cursor.take();
            return new Condition.Compare(left, comparison, values.read());
        }
        if (cursor.accept("is")) {
            boolean negated = cursor.accept("not");
            cursor.expect("null", "Only null is asked for with 'is'; compare with = otherwise.");
            return new Condition.IsNull(left, negated);
        }
        return worded(left, cursor.accept("not"));
    }

    private Condition worded(Expr left, boolean negated) {
        if (cursor.accept("between")) {
            Expr low = values.read();
            cursor.expect("and", "");
            return new Condition.Between(left, low, values.read(), negated);
        }
        if (cursor.accept("in")) {
            return new Condition.In(left, among(), negated);
        }
        Match match = match().orElseThrow(() -> cursor.unexpected("a comparison", comparisonHint(left)));
        return new Condition.Like(left, match, values.read(), negated);
    }

    private static String comparisonHint(Expr left) {
        return left instanceof Expr.Attribute(String name, int at) && !name.equals(Expr.Attribute.KEY)
                ? "A value alone is no condition: write '" + name + " = true' or the like."
                : "A value alone is no condition.";
    }

    private Optional<Match> match() {
        if (cursor.accept("starts", "with")) {
            return Optional.of(Match.STARTS_WITH);
        }
        if (cursor.accept("ends", "with")) {
            return Optional.of(Match.ENDS_WITH);
        }
        Token word = cursor.peek();
        Optional<Match> found = word.kind() == Kind.WORD
                ? Optional.ofNullable(MATCHES.get(word.text().toLowerCase(Locale.ROOT)))
                : Optional.empty();
        found.ifPresent(match -> cursor.take());
        return found;
    }

    private List<Expr> among() {
        Kind next = cursor.peek().kind();
        if (next == Kind.NAMED || next == Kind.POSITIONAL) {
            return List.of(values.read());
        }
        cursor.expectSign("(");
        List<Expr> among = new ArrayList<>();
        do {
            among.add(values.read());
        } while (cursor.acceptSign(","));
        cursor.expectSign(")");
        return among;
    }
}
