package dev.lexigram.processor.query;

import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.query.Statement.Assignment;
import dev.lexigram.processor.query.Statement.OrderItem;
import dev.lexigram.processor.query.ValueType.Family;
import dev.lexigram.processor.query.ValueType.Rank;
import dev.lexigram.processor.source.Sources;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks whether a query suits an entity and the parameters of a method. Immutable.
public final class QueryCheck {

    private final Terms terms;

    /// @param sources the compilation
    /// @param entity what the query is about
    /// @param parameters those of the method that are asked with, without orders, limits and the like
    public QueryCheck(Sources sources, EntityType entity, List<MethodParameter> parameters) {
        this.terms = new Terms(sources, entity, parameters);
    }

    /// The mistakes in a query; of one without any, Java can be made by {@link QueryCode}.
    public List<QueryProblem> check(Statement statement) {
        Findings findings = new Findings();
        ExprCheck values = new ExprCheck(terms, findings);
        statement.entity().ifPresent(name -> entity(name, findings));
        switch (statement) {
            case Statement.Select select -> select(select, values, findings);
            case Statement.Update update -> changes(update.changes(), values, findings);
            case Statement.Delete delete -> {}
        }
        statement.where().ifPresent(where -> new ConditionCheck(terms, values, findings).check(where));
        new ParameterCheck(terms, findings).check(statement);
        return findings.all();
    }

    private void entity(Statement.Name name, Findings findings) {
        boolean own = name.text().equals(terms.entity().name())
                || terms.entity().element().getQualifiedName().contentEquals(name.text());
        if (!own) {
            String sentence = "The query is about " + terms.entity().name() + ", not '" + name.text() + "'.";
            String hint = "Write " + terms.entity().name() + ", or let the method return the other.";
            findings.add(name.at(), "LEX_GEN_303", sentence, hint);
        }
    }

    private void select(Statement.Select select, ExprCheck values, Findings findings) {
        boolean count = select.items().stream().anyMatch(Expr.Count.class::isInstance);
        if (count) {
            count(select, findings);
        } else {
            select.items().forEach(item -> item(item, values, findings));
        }
        select.order().forEach(item -> order(item, values, findings));
    }

    private static void count(Statement.Select select, Findings findings) {
        if (select.items().size() > 1) {
            String sentence = "A count stands alone behind 'select'.";
            findings.add(select.items().get(1).at(), "LEX_GEN_314", sentence, "Counts of groups are for @Sql.");
        }
        for (OrderItem item : select.order()) {
            findings.add(item.attribute().at(), "LEX_GEN_314", "A count has no order.", "Leave out 'order by'.");
        }
    }

    private static void item(Expr item, ExprCheck values, Findings findings) {
        if (item instanceof Expr.Attribute attribute) {
            values.known(attribute);
        } else {
            String sentence = "Only attributes and count(this) are selected.";
            findings.add(item.at(), "LEX_GEN_314", sentence, "Computed values are for @Sql.");
        }
    }

    private static void order(OrderItem item, ExprCheck values, Findings findings) {
        Optional<AttributeType> attribute = values.known(item.attribute());
        attribute
                .filter(found -> found.kind() == AttributeType.Kind.PLAIN)
                .ifPresent(found -> findings.add(
                        item.attribute().at(),
                        "LEX_GEN_310",
                        "The values of '" + found.name() + "' have no order.",
                        "Sort by a number, text or time."));
    }

    private void changes(List<Assignment> changes, ExprCheck values, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Assignment change : changes) {
            Optional<AttributeType> attribute = values.known(change.attribute());
            attribute.ifPresent(found -> {
                writable(change, found, findings);
                value(change, found, values, findings);
                if (!seen.add(found.name())) {
                    String sentence = "'" + found.name() + "' is set twice.";
                    findings.add(change.attribute().at(), "LEX_GEN_319", sentence, "Leave one of them.");
                }
            });
            if (attribute.isEmpty() && !(change.value() instanceof Expr.Nothing)) {
                values.check(change.value());
            }
        }
        circle(changes, findings);
    }

    private static void circle(List<Assignment> changes, Findings findings) {
        if (AssignmentOrder.of(changes).isEmpty()) {
            String sentence =
                    "The changes use each other's attributes in a circle, which databases compute" + " differently.";
            findings.add(changes.getFirst().attribute().at(), "LEX_GEN_320", sentence, "Use @Sql, or two updates.");
        }
    }

    private static void writable(Assignment change, AttributeType attribute, Findings findings) {
        String hint = switch (attribute.role()) {
            case PLAIN -> "";
            case ID -> "A row keeps its key: store a new one and delete this.";
            case VERSION -> "It is counted by itself.";
            case CREATED_AT, UPDATED_AT -> "It is written by itself.";
            case SOFT_DELETE -> "Delete the rows, or restore them.";
            case READ_ONLY -> "It is @ReadOnly.";
        };
        if (!hint.isEmpty()) {
            String sentence = "'" + attribute.name() + "' is not set by queries.";
            findings.add(change.attribute().at(), "LEX_GEN_312", sentence, hint);
        }
    }

    private void value(Assignment change, AttributeType attribute, ExprCheck values, Findings findings) {
        ValueType wanted = terms.of(attribute.type());
        if (change.value() instanceof Expr.Nothing(int at)) {
            if (attribute.type().getKind().isPrimitive()) {
                String sentence = "'" + attribute.name() + "' is " + attribute.type() + ", which is never null.";
                findings.add(at, "LEX_GEN_313", sentence, "Give it the boxed type, or write a value.");
            }
            return;
        }
        ValueType found = values.check(change.value(), terms.enumOf(change.attribute()));
        boolean character = wanted.family() == Family.CHARACTER
                && change.value() instanceof Expr.Text(String text, int at)
                && text.length() == 1;
        if (!character && (!terms.areComparable(wanted, found) || isNarrower(wanted, found))) {
            String sentence = "'" + attribute.name() + "' is " + ExprCheck.shown(wanted) + ", but this is "
                    + found.rank()
                            .map(rank -> rank.isWhole() ? "a wider number" : "a fraction")
                            .filter(shown -> wanted.family() == Family.NUMBER)
                            .orElseGet(() -> ExprCheck.shown(found))
                    + ".";
            findings.add(change.value().at(), "LEX_GEN_313", sentence, "Give a value of its type.");
        }
    }

    /// Whether a number may lose what makes it one.
    private static boolean isNarrower(ValueType wanted, ValueType found) {
        if (!wanted.isWhole() || found.rank().isEmpty()) {
            return false;
        }
        Rank rank = found.rank().get();
        Rank most = wanted.rank().filter(own -> own.compareTo(Rank.INTEGER) > 0).orElse(Rank.INTEGER);
        return !rank.isWhole() || rank.compareTo(most) > 0;
    }
}
