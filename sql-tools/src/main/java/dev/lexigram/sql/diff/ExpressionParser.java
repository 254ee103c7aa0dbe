package dev.lexigram.sql.diff;

import dev.lexigram.sql.diff.ExpressionToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Reads an expression as far as conditions of tables need it, and writes it in one form: operators in front, no
/// casts, `between`, `in` and negations spelled out in one way. Not thread-safe.
final class ExpressionParser {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final Map<String, String> OPPOSITE =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Map<String, String> SIGNS = Map.of("!=", "<>", "==", "=", "~~", "like", "~~*", "ilike");
    // Names under which MySQL and MariaDB keep functions.
    private static final Map<String, String> FUNCTIONS = Map.of(
            "lcase", "lower",
            "ucase", "upper",
            "octet_length", "length",
            "character_length", "char_length",
            "ceil", "ceiling",
            "pow", "power",
            "substring", "substr",
            "mid", "substr");
    private static final Set<String> NUMBERS =
            Set.of("integer", "bigint", "smallint", "numeric", "decimal", "real", "double", "int");
    private static final Set<String> OTHERS =
            Set.of("||", "->", "->>", "#>", "#>>", "@>", "<@", "&&", "~", "~*", "!~", "!~*", "&", "|", "<<", ">>");

    private final List<ExpressionToken> tokens;
    private int at;

    ExpressionParser(List<ExpressionToken> tokens) {
        this.tokens = tokens;
    }

    /// @throws IllegalArgumentException when there is something in it that the parser does not know
    String whole() {
        Node node = or();
        if (at < tokens.size()) {
            throw unknown();
        }
        return node.text();
    }

    /// A part of an expression: an operator or function, and what it is about.
    private record Node(String operator, List<Node> parts) {

        static Node of(String operator, Node... parts) {
            return new Node(operator, List.of(parts));
        }

        String text() {
            return parts.isEmpty()
                    ? operator
                    : operator + "["
                            + String.join(";", parts.stream().map(Node::text).toList()) + "]";
        }
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("not understood");
    }

    private ExpressionToken peek() {
        return at < tokens.size() ? tokens.get(at) : new ExpressionToken(Kind.END, "");
    }

    private boolean skip(String word) {
        if (peek().is(word)) {
            at++;
            return true;
        }
        return false;
    }

    private void need(String word) {
        if (!skip(word)) {
            throw unknown();
        }
    }

    private Node or() {
        return chain("or", this::and);
    }

    private Node and() {
        return chain("and", this::not);
    }

    private Node chain(String word, Supplier<Node> next) {
        List<Node> parts = new ArrayList<>();
        do {
            Node part = next.get();
            parts.addAll(part.operator.equals(word) ? part.parts : List.of(part));
        } while (skip(word));
        return parts.size() == 1 ? parts.getFirst() : new Node(word, List.copyOf(parts));
    }

    private Node not() {
        return skip("not") || skip("!") ? negated(not()) : comparison();
    }

    /// Negations are pushed inwards, as MySQL does.
    private static Node negated(Node node) {
        return switch (node.operator) {
            case "not" -> node.parts.getFirst();
            case "and", "or" ->
                new Node(
                        node.operator.equals("and") ? "or" : "and",
                        node.parts.stream().map(ExpressionParser::negated).toList());
            default ->
                OPPOSITE.containsKey(node.operator)
                        ? new Node(OPPOSITE.get(node.operator), node.parts)
                        : Node.of("not", node);
        };
    }

    private Node comparison() {
        Node left = other();
        while (true) {
            String sign = SIGNS.getOrDefault(peek().text(), peek().text());
            if (peek().kind() == Kind.SIGN && COMPARISONS.contains(sign)) {
                at++;
                left = compared(sign, left);
            } else if (peek().kind() == Kind.SIGN && (sign.equals("like") || sign.equals("ilike"))) {
                at++;
                left = Node.of(sign, left, other());
            } else if (skip("!~~")) {
                left = negated(Node.of("like", left, other()));
            } else if (skip("is")) {
                left = is(left);
            } else if (startsWord()) {
                boolean not = skip("not");
                Node word = word(left);
                left = not ? negated(word) : word;
            } else {
                return left;
            }
        }
    }

    private boolean startsWord() {
        int next = peek().is("not") ? at + 1 : at;
        return next < tokens.size()
                && tokens.get(next).kind() == Kind.WORD
                && Set.of("in", "between", "like", "ilike", "regexp", "rlike", "glob")
                        .contains(tokens.get(next).text());
    }

    /// PostgreSQL keeps a list of values as an array.
    private Node compared(String sign, Node left) {
        boolean any = skip("any");
        if (any || skip("all")) {
            need("(");
            Node list = other();
            need(")");
            if (!list.operator.equals("array")) {
                return Node.of(sign + (any ? " any" : " all"), left, list);
            }
            if (any && sign.equals("=")) {
                return among(left, list.parts);
            }
            return sign.equals("<>") ? negated(among(left, list.parts)) : Node.of(sign + " all", left, list);
        }
        return Node.of(sign, left, other());
    }

    private static Node among(Node left, List<Node> values) {
        if (values.size() == 1) {
            return Node.of("=", left, values.getFirst());
        }
        List<Node> parts = new ArrayList<>();
        parts.add(left);
        parts.addAll(values);
        return new Node("in", parts);
    }

    private Node is(Node left) {
        boolean not = skip("not");
        ExpressionToken what = peek();
        at++;
        if (what.kind() != Kind.WORD) {
            throw unknown();
        }
        Node node = Node.of("is " + what.text(), left);
        return not ? Node.of("not", node) : node;
    }

    private Node word(Node left) {
        String word = peek().text();
        at++;
        return switch (word) {
            case "in" -> {
                need("(");
                yield among(left, list(")"));
            }
            case "between" -> {
                Node low = other();
                need("and");
                yield Node.of("and", Node.of(">=", left, low), Node.of("<=", left, other()));
            }
            case "regexp", "rlike" -> Node.of("regexp_like", left, other());
            default -> Node.of(word, left, other());
        };
    }

    private Node other() {
        Node left = sum();
        while (peek().kind() == Kind.SIGN && OTHERS.contains(peek().text())) {
            String sign = peek().text();
            at++;
            left = Node.of(sign, left, sum());
        }
        return left;
    }

    private Node sum() {
        return binary(Set.of("+", "-"), this::product);
    }

    private Node product() {
        return binary(Set.of("*", "/", "%", "div", "mod"), this::unary);
    }

    private Node binary(Set<String> signs, Supplier<Node> next) {
        Node left = next.get();
        while (signs.stream().anyMatch(peek()::is)) {
            String sign = peek().text();
            at++;
            left = Node.of(sign.equals("mod") ? "%" : sign, left, next.get());
        }
        return left;
    }

    private Node unary() {
        if (skip("-")) {
            Node node = unary();
            boolean number = node.parts.isEmpty() && Character.isDigit(node.operator.charAt(0));
            return number ? Node.of("-" + node.operator) : Node.of("negative", node);
        }
        return skip("+") ? unary() : cast();
    }

    private Node cast() {
        Node node = primary();
        while (skip("::")) {
            String type = type();
            boolean text = node.operator.startsWith("'");
            if (text && NUMBERS.contains(type)) {
                node = Node.of(node.operator.substring(1, node.operator.length() - 1));
            }
        }
        return node;
    }

    /// Reads a type's name with all that belongs to it.
    private String type() {
        String first = peek().text();
        at++;
        while (Set.of("varying", "precision", "with", "without", "time", "zone", ".")
                .contains(peek().text())) {
            at++;
        }
        if (peek().is("(") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.NUMBER) {
            while (!skip(")")) {
                at++;
            }
        }
        while (skip("with") || skip("without") || skip("time") || skip("zone")) {
            // Behind the size.
        }
        while (skip("[")) {
            need("]");
        }
        return first;
    }

    private Node primary() {
        ExpressionToken token = peek();
        at++;
        return switch (token.kind()) {
            case TEXT, NUMBER -> Node.of(token.text());
            case NAME -> name(token.text());
            case SIGN -> bracket(token);
            case WORD -> spoken(token.text());
            case END -> throw unknown();
        };
    }

    private Node bracket(ExpressionToken token) {
        if (!token.is("(")) {
            throw unknown();
        }
        List<Node> parts = list(")");
        return parts.size() == 1 ? parts.getFirst() : new Node("row", parts);
    }

    private List<Node> list(String end) {
        List<Node> parts = new ArrayList<>();
        if (skip(end)) {
            return parts;
        }
        do {
            parts.add(or());
        } while (skip(","));
        need(end);
        return parts;
    }

    /// The last part of a name counts: servers put table and schema before it.
    private Node name(String name) {
        String last = name;
        while (skip(".")) {
            last = peek().text();
            at++;
        }
        return skip("(") ? function(last) : Node.of(last);
    }

    private Node spoken(String word) {
        if (word.equals("case")) {
            return cases();
        }
        if (word.equals("array") && skip("[")) {
            return new Node("array", list("]"));
        }
        if (word.equals("next") && skip("value")) {
            need("for");
            return Node.of("nextval", primary());
        }
        if (peek().kind() == Kind.TEXT) {
            // A character set, or the type of what follows.
            Node text = Node.of(peek().text());
            at++;
            return word.startsWith("_") ? text : Node.of(word, text);
        }
        return name(word);
    }

    private Node function(String name) {
        List<Node> parts = list(")");
        if (name.equals("nextval") && parts.size() == 1) {
            String sequence = parts.getFirst().operator.replaceAll("['\"]", "");
            return Node.of("nextval", Node.of(sequence.substring(sequence.lastIndexOf('.') + 1)));
        }
        return switch (name) {
            case "mod" -> new Node("%", parts);
            case "now" -> Node.of("current_timestamp");
            default -> parts.isEmpty() ? Node.of(name + "()") : new Node(FUNCTIONS.getOrDefault(name, name), parts);
        };
    }

    private Node cases() {
        List<Node> parts = new ArrayList<>();
        if (!peek().is("when")) {
            parts.add(or());
        }
        while (skip("when")) {
            Node when = or();
            need("then");
            parts.add(Node.of("when", when, or()));
        }
        if (skip("else")) {
            parts.add(Node.of("else", or()));
        }
        need("end");
        return new Node("case", parts);
    }
}
