package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.query.Expr;
import dev.lexigram.processor.query.QueryCheck;
import dev.lexigram.processor.query.QueryCode;
import dev.lexigram.processor.query.QueryParser;
import dev.lexigram.processor.query.QueryTextException;
import dev.lexigram.processor.query.Statement;
import dev.lexigram.processor.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeMirror;

/// Methods with a text of the query language.
///
/// @param sources the compiler's
/// @param entities those of the repository
record ByQuery(Sources sources, Entities entities) {

    /// A query of one method.
    private record Asked(
            DeclaredMethod method, EntityType entity, Arguments arguments, Statement statement, QueryCode code) {

        CodeBlock where() {
            return statement.where().map(code::condition).orElseGet(() -> CodeBlock.of("$T.always()", Predicate.class));
        }
    }

    CodeBlock body(DeclaredMethod method) throws Mistake {
        AnnotationMirror mark =
                sources.annotation(method.element(), JakartaTypes.QUERY).orElseThrow();
        Statement statement = parsed(method, mark);
        EntityType entity = entity(method, statement);
        Arguments arguments = Arguments.of(sources, method, JakartaTypes.PARAM);
        Mistake.ofAll(new QueryCheck(sources, entity, arguments.values())
                .check(statement).stream()
                        .map(problem -> new Mistake(
                                method.element(),
                                Optional.of(mark),
                                problem.code(),
                                problem.sentence(),
                                problem.hint()))
                        .toList());
        QueryCode code = new QueryCode(sources, entity, arguments.values());
        return body(new Asked(method, entity, arguments, statement, code));
    }

    private Statement parsed(DeclaredMethod method, AnnotationMirror mark) throws Mistake {
        try {
            return QueryParser.parse((String) sources.member(mark, "value"));
        } catch (QueryTextException e) {
            throw new Mistake(method.element(), Optional.of(mark), "LEX_GEN_301", e.sentence(), e.hint());
        }
    }

    /// The entity that the query names, else what the method returns, else the repository's.
    private EntityType entity(DeclaredMethod method, Statement statement) throws Mistake {
        Optional<EntityType> returned = entities.of(method.result().element());
        Optional<EntityType> named = statement.entity().flatMap(name -> entities.named(name.text()));
        if (named.isPresent()) {
            return named.get();
        }
        return returned.isPresent() ? returned.get() : entities.primary(method);
    }

    private CodeBlock body(Asked asked) throws Mistake {
        return switch (asked.statement()) {
            case Statement.Select select -> select(asked, select);
            case Statement.Update update ->
                changed(
                        asked,
                        CodeBlock.of(
                                ".updateWhere($L, $L)",
                                asked.where(),
                                asked.code().changes(update.changes())));
            case Statement.Delete delete -> changed(asked, CodeBlock.of(".deleteWhere($L)", asked.where()));
        };
    }

    private CodeBlock changed(Asked asked, CodeBlock call) throws Mistake {
        asked.arguments().onlyValues();
        return Bodies.number(asked.method(), called(asked, call));
    }

    private CodeBlock called(Asked asked, CodeBlock call) throws Mistake {
        String field = entities.field(asked.method(), asked.entity()).name();
        return Bodies.call(asked.method(), field, call);
    }

    private CodeBlock select(Asked asked, Statement.Select select) throws Mistake {
        DeclaredMethod method = asked.method();
        CodeBlock selection =
                select.where().isPresent() ? CodeBlock.of(".select($L)", asked.where()) : CodeBlock.of(".all()");
        if (select.items().stream().anyMatch(Expr.Count.class::isInstance)) {
            asked.arguments().onlyValues();
            return Bodies.number(method, called(asked, CodeBlock.of("$L$Z.count()", selection)));
        }
        asked.arguments().check(sources, method, false);
        List<StaticOrder> order = new ArrayList<>(StaticOrder.of(select.order()));
        order.addAll(StaticOrder.of(sources, method, asked.entity()));
        CodeBlock.Builder code = CodeBlock.builder()
                .add(selection)
                .add(rows(asked, select.items()))
                .add(StaticOrder.say(order));
        asked.arguments().say(code);
        code.add(Bodies.rows(method.result(), asked.arguments()));
        return Bodies.statement(true, called(asked, code.build()));
    }

    /// What a row becomes: the entity, or the value of one attribute.
    private CodeBlock rows(Asked asked, List<Expr> items) throws Mistake {
        DeclaredMethod method = asked.method();
        TypeMirror element = method.result().element();
        if (items.isEmpty()) {
            if (!sources.isSame(element, asked.entity().element().asType())) {
                throw Bodies.unfit(method, "Return " + asked.entity().name() + ", or select an attribute.");
            }
            return CodeBlock.of("");
        }
        if (items.size() > 1) {
            throw Bodies.unfit(method, "Select one attribute; Jakarta Data has no records of several.");
        }
        AttributeType attribute = attribute(asked.entity(), (Expr.Attribute) items.getFirst());
        if (!sources.isSame(element, attribute.type())) {
            throw Bodies.unfit(method, "The attribute '" + attribute.name() + "' is " + attribute.type() + ".");
        }
        if (method.result().form() == Form.CURSOR_PAGE) {
            throw Bodies.unfit(method, "A page by cursor is made of whole entities: return Page.");
        }
        return CodeBlock.of(
                "$Z.values($S, $T.class)", attribute.name(), sources.types().erasure(sources.boxed(attribute.type())));
    }

    private static AttributeType attribute(EntityType entity, Expr.Attribute named) {
        return named.name().equals(Expr.Attribute.KEY)
                ? entity.ids().getFirst()
                : entity.attribute(named.name()).orElseThrow();
    }
}
