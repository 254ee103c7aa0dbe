package dev.lexigram.processor.repository;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.query.Expr;
import dev.lexigram.processor.query.QueryCheck;
import dev.lexigram.processor.query.QueryCode;
import dev.lexigram.processor.query.QueryParser;
import dev.lexigram.processor.query.QueryProblem;
import dev.lexigram.processor.query.QueryTextException;
import dev.lexigram.processor.query.Statement;
import dev.lexigram.processor.repository.DeleteMethods.Changed;
import dev.lexigram.processor.repository.EntityFields.Handle;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/// Methods with `@Query`.
///
/// @param fields the entities
record QueryMethods(EntityFields fields) implements MethodKind {

    @Override
    public Optional<MethodBody> body(DeclaredMethod method, AnnotationMirror mark) {
        try {
            Statement statement = QueryParser.parse((String) fields.sources().member(mark, "value"));
            return handle(method, statement).flatMap(handle -> body(method, mark, statement, handle));
        } catch (QueryTextException e) {
            wrong(method, mark, "LEX_GEN_301", e.sentence(), e.hint());
            return Optional.empty();
        }
    }

    /// The entity that the text names counts, then what the method returns, then the repository's.
    private Optional<Handle> handle(DeclaredMethod method, Statement statement) {
        Optional<EntityType> named = statement.entity().flatMap(name -> fields.named(name.text()));
        return named.isPresent()
                ? fields.handle(method.element(), named.get())
                : fields.handle(method, method.result().element());
    }

    private Optional<MethodBody> body(
            DeclaredMethod method, AnnotationMirror mark, Statement statement, Handle handle) {
        var parameters = Parameters.of(fields.sources(), method).plain();
        List<QueryProblem> problems = new QueryCheck(fields.sources(), handle.entity(), parameters).check(statement);
        problems.forEach(found -> wrong(method, mark, found.code(), found.sentence(), found.hint()));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        QueryCode code = new QueryCode(fields.sources(), handle.entity(), parameters);
        CodeBlock where = statement.where().map(code::condition).orElse(CodeBlock.of("$T.always()", Predicate.class));
        return switch (statement) {
            case Statement.Select select ->
                answer(method, handle, select, code)
                        .flatMap(answer ->
                                new Questions(fields).body(method, handle, answer, where, code.order(select.order())));
            case Statement.Update update ->
                change(
                        method,
                        CodeBlock.of("$N.updateWhere($L, $L)", handle.field(), where, code.changes(update.changes())));
            case Statement.Delete delete -> change(method, CodeBlock.of("$N.deleteWhere($L)", handle.field(), where));
        };
    }

    private Optional<Answer> answer(DeclaredMethod method, Handle handle, Statement.Select select, QueryCode code) {
        Answers answers = new Answers(fields);
        if (select.items().isEmpty()) {
            return answers.whole(method, handle);
        }
        if (select.items().getFirst() instanceof Expr.Count) {
            return answers.number(method);
        }
        List<AttributeType> selected = code.selected(select.items());
        return selected.size() == 1
                ? answers.value(method, handle, selected.getFirst())
                : answers.record(
                        method,
                        handle,
                        selected.stream().map(AttributeType::name).toList());
    }

    private Optional<MethodBody> change(DeclaredMethod method, CodeBlock count) {
        Parameters parameters = Parameters.of(fields.sources(), method);
        int before = fields.problems().errors();
        new Questions(fields).refuse(method, parameters, new Declarations(fields.sources(), fields.problems()));
        boolean fits = Changed.fits(fields, method) && fields.problems().errors() == before;
        return fits ? Optional.of(Changed.body(method, count)) : Optional.empty();
    }

    private void wrong(DeclaredMethod method, AnnotationMirror mark, String code, String sentence, String hint) {
        fields.problems().error(method.element(), mark, "value", code, sentence, hint);
    }
}
