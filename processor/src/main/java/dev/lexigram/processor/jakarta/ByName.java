package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.jakarta.MethodNameQuery.Action;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.query.QueryCheck;
import dev.lexigram.processor.query.QueryCode;
import dev.lexigram.processor.query.QueryTextException;
import dev.lexigram.processor.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/// Methods whose names say what they do: `findByAgeGreaterThanOrderByName`.
///
/// @param sources the compiler's
/// @param entities those of the repository
record ByName(Sources sources, Entities entities) {

    /// A question of one method.
    private record Asked(
            DeclaredMethod method, EntityType entity, Arguments arguments, MethodNameQuery query, CodeBlock where) {}

    CodeBlock body(DeclaredMethod method) throws Mistake {
        Optional<EntityType> returned = entities.of(method.result().element());
        EntityType entity = returned.isPresent() ? returned.get() : entities.primary(method);
        MethodNameQuery query = parsed(method, entity);
        Arguments arguments = Arguments.of(sources, method, JakartaTypes.PARAM);
        if (arguments.values().size() != query.parameters()) {
            throw new Mistake(
                    method.element(),
                    "LEX_GEN_612",
                    "The method's name asks for " + query.parameters() + " values, and it has "
                            + arguments.values().size() + " parameters for them.",
                    "Give it one for each comparison, two for Between, none for Null, True and False.");
        }
        Mistake.ofAll(new QueryCheck(sources, entity, arguments.values())
                .check(query.statement()).stream()
                        .map(problem ->
                                new Mistake(method.element(), problem.code(), problem.sentence(), problem.hint()))
                        .toList());
        QueryCode code = new QueryCode(sources, entity, arguments.values());
        CodeBlock where =
                query.where().map(code::condition).orElseGet(() -> CodeBlock.of("$T.always()", Predicate.class));
        return body(new Asked(method, entity, arguments, query, where));
    }

    private static MethodNameQuery parsed(DeclaredMethod method, EntityType entity) throws Mistake {
        try {
            return MethodNames.parse(method.name(), entity);
        } catch (QueryTextException e) {
            throw new Mistake(method.element(), "LEX_GEN_611", e.sentence(), e.hint());
        }
    }

    private CodeBlock body(Asked asked) throws Mistake {
        return switch (asked.query().action()) {
            case FIND -> find(asked);
            case DELETE -> delete(asked);
            case COUNT -> asked(asked, Action.COUNT);
            case EXISTS -> asked(asked, Action.EXISTS);
        };
    }

    private CodeBlock find(Asked asked) throws Mistake {
        DeclaredMethod method = asked.method();
        if (!sources.isSame(method.result().element(), asked.entity().element().asType())) {
            throw Bodies.unfit(
                    method,
                    "Return " + asked.entity().name() + ": one, Optional, a List, a Stream, an array or a page.");
        }
        asked.arguments().check(sources, method, asked.query().first().isPresent());
        List<StaticOrder> order = new ArrayList<>(StaticOrder.of(asked.query().order()));
        order.addAll(StaticOrder.of(sources, method, asked.entity()));
        CodeBlock.Builder code = CodeBlock.builder().add(selection(asked)).add(StaticOrder.say(order));
        asked.arguments().say(code);
        asked.query().first().ifPresent(most -> code.add("$Z.first($L)", most));
        code.add(Bodies.rows(method.result(), asked.arguments()));
        return Bodies.statement(true, called(asked, code.build()));
    }

    private static CodeBlock selection(Asked asked) {
        return asked.query().where().isPresent() ? CodeBlock.of(".select($L)", asked.where()) : CodeBlock.of(".all()");
    }

    private CodeBlock called(Asked asked, CodeBlock call) throws Mistake {
        String field = entities.field(asked.method(), asked.entity()).name();
        return Bodies.call(asked.method(), field, call);
    }

    private CodeBlock delete(Asked asked) throws Mistake {
        asked.arguments().onlyValues();
        return Bodies.number(asked.method(), called(asked, CodeBlock.of(".deleteWhere($L)", asked.where())));
    }

    /// A number, or whether there is any.
    private CodeBlock asked(Asked asked, Action action) throws Mistake {
        asked.arguments().onlyValues();
        TypeKind kind = asked.method().result().declared().getKind();
        if (action == Action.COUNT && kind != TypeKind.VOID && kind != TypeKind.BOOLEAN) {
            return Bodies.number(asked.method(), called(asked, CodeBlock.of("$L$Z.count()", selection(asked))));
        }
        if (action == Action.EXISTS && kind == TypeKind.BOOLEAN) {
            return Bodies.statement(true, called(asked, CodeBlock.of("$L$Z.exists()", selection(asked))));
        }
        throw Bodies.unfit(asked.method(), action == Action.COUNT ? "Return long or int." : "Return boolean.");
    }
}
