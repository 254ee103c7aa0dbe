package dev.lexigram.processor.query;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.query.Statement.Assignment;
import dev.lexigram.processor.query.Statement.OrderItem;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.query.Functions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the parts of a query as Java, once {@link QueryCheck} found nothing wrong with it. Immutable.
public final class QueryCode {

    private final Terms terms;
    private final ValueCode values;
    private final ConditionCode conditions;

    /// @param sources the compilation
    /// @param entity what the query is about
    /// @param parameters those of the method that are asked with
    public QueryCode(Sources sources, EntityType entity, List<MethodParameter> parameters) {
        this.terms = new Terms(sources, entity, parameters);
        this.values = new ValueCode(terms);
        this.conditions = new ConditionCode(terms, values);
    }

    /// A condition as an expression of type `Predicate`: `User_.age.ge(min)`.
    public CodeBlock condition(Condition condition) {
        return conditions.of(condition);
    }

    /// The attributes that are selected.
    public List<AttributeType> selected(List<Expr> items) {
        return items.stream().map(item -> attribute((Expr.Attribute) item)).toList();
    }

    /// An order as expressions of type `Sort` with commas between them: `User_.name.asc(), User_.age.desc()`.
    public CodeBlock order(List<OrderItem> order) {
        return order.stream().map(this::sort).collect(CodeBlock.joining(", "));
    }

    private CodeBlock sort(OrderItem item) {
        AttributeType attribute = attribute(item.attribute());
        boolean folded = item.ignoreCase() && attribute.kind() == AttributeType.Kind.TEXT;
        CodeBlock by = folded
                ? CodeBlock.of("$T.lower($L.field())", Functions.class, values.attribute(attribute))
                : values.attribute(attribute);
        String nulls = switch (item.nulls()) {
            case DEFAULT -> "";
            case FIRST -> ".nullsFirst()";
            case LAST -> ".nullsLast()";
        };
        return CodeBlock.of("$L.$L()$L", by, item.descending() ? "desc" : "asc", nulls);
    }

    private AttributeType attribute(Expr.Attribute attribute) {
        return terms.attribute(attribute.name()).orElseThrow();
    }

    /// Changes as a lambda for `updateWhere`: `set -> set.to(User_.city, city)`.
    public CodeBlock changes(List<Assignment> changes) {
        String set = Stream.of("set", "changes", "written")
                .filter(name -> terms.parameters().stream()
                        .noneMatch(one -> one.variable().equals(name)))
                .findFirst()
                .orElse("set_");
        CodeBlock.Builder code = CodeBlock.builder().add("$N -> $N", set, set);
        AssignmentOrder.of(changes).orElse(changes).forEach(change -> code.add("$Z.to($L)", change(change)));
        return code.build();
    }

    private CodeBlock change(Assignment change) {
        AttributeType attribute = attribute(change.attribute());
        CodeBlock to = values.attribute(attribute);
        Expr value = change.value();
        boolean known = values.isValue(value);
        Optional<CodeBlock> fitting =
                known && !(value instanceof Expr.Nothing) ? values.fitting(value, attribute.type()) : Optional.empty();
        if (fitting.isPresent()) {
            return CodeBlock.of("$L, $L", to, fitting.get());
        }
        CodeBlock operand = values.operand(value, terms.enumOf(change.attribute()));
        CodeBlock nulls = known ? CodeBlock.of("") : conditions.nulls(List.of(value));
        if (!nulls.isEmpty()) {
            return CodeBlock.of("$L.field(), $L ? null : $L", to, nulls, operand);
        }
        return known ? CodeBlock.of("$L.field(), $L", to, operand) : CodeBlock.of("$L, $L", to, operand);
    }

    /// Something with a value as an argument of the conditions and of `Functions`.
    public CodeBlock value(Expr value) {
        return values.operand(value, Optional.empty());
    }
}
