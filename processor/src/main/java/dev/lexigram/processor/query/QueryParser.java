package dev.lexigram.processor.query;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.processor.query.Statement.Assignment;
import dev.lexigram.processor.query.Statement.Name;
import dev.lexigram.processor.query.Statement.OrderItem;
import dev.lexigram.processor.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the text of a `@Query`: the query language of Jakarta Data 1.0, and the condition form.
public final class QueryParser {

    private static final Set<String> CLAUSES = Set.of("from", "where", "order", "set");
    private static final String NATIVE = "Such questions are for @Sql.";
    private static final Map<String, String> HINTS = Map.of(
            "group", NATIVE,
            "having", NATIVE,
            "join", NATIVE,
            "union", NATIVE,
            "limit", "Give the method a parameter Limit or PageRequest.",
            "offset", "Give the method a parameter Limit or PageRequest.",
            "escape", "A backslash takes the next character of a pattern literally.");

    private final Cursor cursor;
    private final ExprParser values;
    private final ConditionParser conditions;

    private QueryParser(String text) {
        this.cursor = new Cursor(text);
        this.values = new ExprParser(cursor);
        this.conditions = new ConditionParser(cursor, values);
    }

    /// What a text says.
    ///
    /// @throws QueryTextException when it is not of the language
    public static Statement parse(String text) {
        QueryParser parser = new QueryParser(text);
        Statement statement = parser.statement();
        Token rest = parser.cursor.peek();
        if (rest.kind() != Kind.END) {
            throw parser.cursor.unexpected(
                    "the end", HINTS.getOrDefault(rest.text().toLowerCase(Locale.ROOT), ""));
        }
        return statement;
    }

    private Statement statement() {
        if (cursor.accept("update")) {
            return update();
        }
        if (cursor.accept("delete")) {
            return new Statement.Delete(from(), where());
        }
        Token first = cursor.peek();
        boolean full = first.kind() == Kind.END || first.is("select") || first.is("from") || first.is("where");
        if (full || isOrder()) {
            return new Statement.Select(cursor.accept("select") ? items() : List.of(), from(), where(), order());
        }
        return new Statement.Select(List.of(), Optional.empty(), Optional.of(conditions.read()), order());
    }

    private boolean isOrder() {
        return cursor.peek().is("order") && cursor.peek(1).is("by");
    }

    private List<Expr> items() {
        if (cursor.peek().is("distinct") && cursor.peek(1).kind() == Kind.WORD) {
            throw cursor.wrong(cursor.peek(), "is no part of the query language", NATIVE);
        }
        List<Expr> items = new ArrayList<>();
        do {
            items.add(values.read());
        } while (cursor.acceptSign(","));
        return items;
    }

    private Optional<Name> from() {
        return cursor.accept("from") ? Optional.of(entity()) : Optional.empty();
    }

    private Name entity() {
        Token name = cursor.word("the entity's name");
        Token behind = cursor.peek();
        String word = behind.text().toLowerCase(Locale.ROOT);
        if (behind.kind() == Kind.WORD && !CLAUSES.contains(word) && !HINTS.containsKey(word)) {
            throw cursor.wrong(
                    behind, "stands behind the entity's name", "There are no aliases: write the attributes alone.");
        }
        return new Name(name.text(), name.at());
    }

    private Optional<Condition> where() {
        return cursor.accept("where") ? Optional.of(conditions.read()) : Optional.empty();
    }

    private Statement update() {
        boolean named = !cursor.peek().is("set") || cursor.peek(1).is("set");
        Optional<Name> entity = named ? Optional.of(entity()) : Optional.empty();
        cursor.expect("set", "");
        List<Assignment> changes = new ArrayList<>();
        do {
            changes.add(assignment());
        } while (cursor.acceptSign(","));
        return new Statement.Update(changes, entity, where());
    }

    private Assignment assignment() {
        Expr.Attribute attribute = attribute();
        cursor.expectSign("=");
        return new Assignment(attribute, values.read());
    }

    private Expr.Attribute attribute() {
        Token token = cursor.peek();
        if (token.kind() == Kind.WORD && values.primary() instanceof Expr.Attribute attribute) {
            return attribute;
        }
        throw cursor.unexpected(token, "an attribute", "");
    }

    private List<OrderItem> order() {
        List<OrderItem> items = new ArrayList<>();
        if (cursor.accept("order", "by")) {
            do {
                items.add(orderItem());
            } while (cursor.acceptSign(","));
        }
        return items;
    }

    private OrderItem orderItem() {
        Expr.Attribute attribute = attribute();
        boolean descending = cursor.accept("desc");
        if (!descending) {
            cursor.accept("asc");
        }
        return new OrderItem(attribute, descending, false, nulls());
    }

    private Sort.Nulls nulls() {
        if (cursor.accept("nulls", "first")) {
            return Sort.Nulls.FIRST;
        }
        return cursor.accept("nulls", "last") ? Sort.Nulls.LAST : Sort.Nulls.DEFAULT;
    }
}
