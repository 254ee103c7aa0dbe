package dev.lexigram.processor.query;

import dev.lexigram.processor.query.Expr.Operator;
import dev.lexigram.processor.query.Token.Kind;
import dev.lexigram.processor.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Reads what has a value: `*` and `/` bind most, then `+` and `-`, then `||`.
///
/// @param cursor where it reads
record ExprParser(Cursor cursor) {

    private static final Set<String> RESERVED =
            Set.of("select", "from", "where", "set", "and", "or", "not", "between", "like", "in", "is", "by", "this");
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> PRODUCTS = Map.of("*", Operator.TIMES, "/", Operator.DIVIDED_BY);
    private static final Map<String, Operator> TEXTS = Map.of("||", Operator.CONCAT);
    private static final String THIS = "this.";

    Expr read() {
        cursor.deeper();
        Expr found = chain(TEXTS, () -> chain(SUMS, () -> chain(PRODUCTS, this::unary)));
        cursor.shallower();
        return found;
    }

    /// Operators of one rank, from left to right.
    private Expr chain(Map<String, Operator> operators, Supplier<Expr> part) {
        Expr left = part.get();
        while (cursor.peek().kind() == Kind.SIGN) {
            Operator operator = operators.get(cursor.peek().text());
            if (operator == null) {
                return left;
            }
            cursor.take();
            left = new Expr.Binary(left, operator, part.get());
        }
        return left;
    }

    private Expr unary() {
        int at = cursor.peek().at();
        if (cursor.acceptSign("+")) {
            return nested();
        }
        if (cursor.acceptSign("-")) {
            return new Expr.Negative(nested(), at);
        }
        return primary();
    }

    private Expr nested() {
        cursor.deeper();
        Expr found = unary();
        cursor.shallower();
        return found;
    }

    Expr primary() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case TEXT -> new Expr.Text(cursor.take().text(), token.at());
            case NUMBER -> new Expr.Numeral(cursor.take().text(), token.at());
            case NAMED -> new Expr.Named(cursor.take().text(), token.at());
            case POSITIONAL ->
                new Expr.Positional(Integer.parseInt(cursor.take().text()), token.at());
            case WORD -> word(token);
            case SIGN, END -> brackets();
        };
    }

    private Expr brackets() {
        if (!cursor.acceptSign("(")) {
            throw cursor.unexpected("a value", "");
        }
        Expr inner = read();
        cursor.expectSign(")");
        return inner;
    }

    private Expr word(Token token) {
        String lower = token.text().toLowerCase(Locale.ROOT);
        if (RESERVED.contains(lower)) {
            throw cursor.unexpected("a value", "An attribute of that name is written this." + token.text() + ".");
        }
        if (cursor.peek(1).isSign("(")) {
            return call(cursor.take());
        }
        return switch (lower) {
            case "true", "false" -> new Expr.Truth(cursor.take().is("true"), token.at());
            case "null" -> new Expr.Nothing(cursor.take().at());
            case "local" -> local(cursor.take());
            default -> attribute();
        };
    }

    private Expr local(Token local) {
        for (Expr.Clock clock : Expr.Clock.values()) {
            if (cursor.accept(clock.name())) {
                return new Expr.Now(clock, local.at());
            }
        }
        return new Expr.Attribute(local.text(), local.at());
    }

    /// An attribute, or another name with dots.
    private Expr attribute() {
        Token token = cursor.take();
        if (token.text().startsWith(THIS)) {
            return attribute(token.text().substring(THIS.length()), token.at() + THIS.length());
        }
        return attribute(token.text(), token.at());
    }

    private static Expr attribute(String name, int at) {
        return name.indexOf('.') < 0 ? new Expr.Attribute(name, at) : new Expr.Constant(name, at);
    }

    private Expr call(Token name) {
        cursor.expectSign("(");
        if (name.is("id") || name.is("count")) {
            cursor.expect("this", "Write " + name.text() + "(this).");
            cursor.expectSign(")");
            return name.is("id") ? new Expr.Attribute(Expr.Attribute.KEY, name.at()) : new Expr.Count(name.at());
        }
        return call(name, function(name));
    }

    private Expr call(Token name, Expr.Function function) {
        List<Expr> arguments = new ArrayList<>();
        arguments.add(read());
        while (cursor.acceptSign(",")) {
            arguments.add(read());
        }
        cursor.expectSign(")");
        if (arguments.size() != function.arguments()) {
            throw cursor.wrong(
                    name, "is given " + arguments.size() + " values", "It takes " + function.arguments() + ".");
        }
        return new Expr.Call(function, arguments, name.at());
    }

    private Expr.Function function(Token name) {
        List<Expr.Function> known = List.of(Expr.Function.values());
        return known.stream()
                .filter(function -> function.name().equalsIgnoreCase(name.text()))
                .findFirst()
                .orElseThrow(() -> cursor.wrong(
                        name,
                        "is no function of the query language",
                        Spelling.hint(
                                        name.text(),
                                        known.stream()
                                                .map(function -> function.name().toLowerCase(Locale.ROOT))
                                                .toList())
                                + " Others are for @Sql."));
    }
}
