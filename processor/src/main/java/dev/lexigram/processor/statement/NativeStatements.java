package dev.lexigram.processor.statement;

import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.ResultType;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.schema.SchemaChecks;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import dev.lexigram.sql.manifest.ManifestEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// Reads the statements of `@Sql`, checks them against their methods, and makes code of them. Used by one thread.
public final class NativeStatements {

    private static final Set<String> REFUSED = Set.of(
            "dev.lexigram.contracts.query.Sort",
            "dev.lexigram.contracts.query.Order",
            "dev.lexigram.contracts.query.Limit",
            "dev.lexigram.contracts.page.CursorRequest",
            "dev.lexigram.contracts.query.Predicate",
            "dev.lexigram.contracts.query.Specification");

    private final Sources sources;
    private final Problems problems;
    private final Variants variants;
    private final Bindings bindings;
    private final Results results;
    private final ManifestEntries entries;
    private final SchemaChecks schema;

    /// @param schema what the statements are held against, where the project has migrations
    public NativeStatements(Sources sources, Problems problems, SchemaChecks schema) {
        this.schema = schema;
        ValueKinds kinds = new ValueKinds(sources);
        ResultColumns columns = new ResultColumns(sources, kinds);
        this.sources = sources;
        this.problems = problems;
        this.variants = new Variants(sources, problems);
        this.bindings = new Bindings(sources, problems, kinds);
        this.results = new Results(sources, problems, kinds, columns);
        this.entries = new ManifestEntries(sources, kinds, columns, bindings);
    }

    /// The statement of a method, or empty when it has none or something is wrong with it; that was told then.
    ///
    /// @param parameters the method's, types as the repository sees them
    /// @param result what the method returns
    public Optional<NativeStatement> read(
            ExecutableElement method, List<MethodParameter> parameters, ResultType result) {
        int before = problems.errors();
        Map<Variant.Target, Variant> texts = variants.of(method);
        if (texts.isEmpty() || !checkParameters(parameters)) {
            return Optional.empty();
        }
        List<MethodParameter> values =
                parameters.stream().filter(one -> !isFrame(one)).toList();
        Optional<Batch> batch = batch(values);
        batch.ifPresentOrElse(
                many -> many.check(bindings, method, texts.values()),
                () -> bindings.check(method, texts.values(), values));
        boolean changes = sources.annotation(method, Modifying.class).isPresent();
        texts.values().forEach(variant -> checkForm(method, variant, changes, result, batch.isPresent()));
        if (problems.errors() > before) {
            return Optional.empty();
        }
        NativeCode code = new NativeCode(method, texts, values, result, batch, results);
        ManifestEntry entry = entries.of(method, texts.values(), values, batch, result, changes);
        Variant checked = texts.getOrDefault(Variant.Target.SQLITE, texts.get(Variant.Target.ANY));
        if (checked != null) {
            schema.check(method, checked.mark(), entry);
        }
        return problems.errors() > before ? Optional.empty() : Optional.of(code.statement(entry));
    }

    /// A parameter that is no value of the statement: which page, or what is done with the rows.
    private boolean isFrame(MethodParameter one) {
        return sources.is(one.type(), PageRequest.class)
                || sources.is(one.type(), StreamBody.class)
                || sources.is(one.type(), Function.class);
    }

    private Optional<Batch> batch(List<MethodParameter> values) {
        for (MethodParameter value : values) {
            Optional<TypeElement> record = bindings.batched(value);
            if (record.isPresent()) {
                return Optional.of(new Batch(value, record.get(), values));
            }
        }
        return Optional.empty();
    }

    private boolean checkParameters(List<MethodParameter> parameters) {
        boolean right = true;
        for (MethodParameter one : parameters) {
            String name = sources.element(one.type())
                    .map(type -> type.getQualifiedName().toString())
                    .orElse("");
            if (REFUSED.contains(name)) {
                right = false;
                problems.error(
                        one.element(),
                        "LEX_GEN_414",
                        "A native statement cannot take the parameter '" + one.name() + "': its text is fixed.",
                        advice(name));
            }
        }
        return right;
    }

    private static String advice(String type) {
        if (type.endsWith("Limit")) {
            return "Write 'limit :rows' and take a long.";
        }
        if (type.endsWith("CursorRequest")) {
            return "Take a PageRequest, or use @Query, which pages by cursor.";
        }
        return "Write it into the text, or use @Query or @Find.";
    }

    private void checkForm(
            ExecutableElement method, Variant variant, boolean modifying, ResultType result, boolean batch) {
        StatementForm form = variant.form();
        boolean reads = form.does() == StatementForm.Effect.READS;
        boolean changes = form.does() == StatementForm.Effect.CHANGES;
        if (changes && !modifying) {
            error(method, variant, "LEX_GEN_410", "The statement changes rows.", "Mark the method @Modifying.");
        } else if (reads && modifying) {
            error(method, variant, "LEX_GEN_411", "The statement changes nothing.", "Take @Modifying off the method.");
        } else if (batch && !modifying) {
            error(
                    method,
                    variant,
                    "LEX_GEN_416",
                    "Only changes run once for each record.",
                    "Mark it @Modifying, or take the values one by one.");
        } else if (modifying && !form.returning()) {
            checkCount(method, variant, result);
        } else if (batch) {
            error(
                    method,
                    variant,
                    "LEX_GEN_416",
                    "A statement that runs for each record gives no rows.",
                    "Leave 'returning' out.");
        } else {
            checkRows(method, variant, modifying, result);
        }
    }

    private void checkCount(ExecutableElement method, Variant variant, ResultType result) {
        if (!results.isCount(result)) {
            error(
                    method,
                    variant,
                    "LEX_GEN_412",
                    "A change tells how many rows it changed, and the method returns "
                            + sources.types().stripAnnotations(result.declared()) + ".",
                    "Return long, int, boolean or void, or add 'returning' to the statement.");
        }
    }

    private void checkRows(ExecutableElement method, Variant variant, boolean modifying, ResultType result) {
        if (result.form() == Form.VOID) {
            error(
                    method,
                    variant,
                    "LEX_GEN_413",
                    "The statement gives rows and the method returns nothing.",
                    "Return what they become.");
        } else if (result.form() == Form.CURSOR_PAGE) {
            error(
                    method,
                    variant,
                    "LEX_GEN_414",
                    "A native statement cannot be paged by cursor: its order is not known.",
                    "Return a Page with a PageRequest, or use @Query.");
        } else {
            results.check(method, variant.mark(), result);
            if (result.form() == Form.PAGE) {
                checkPage(method, variant, modifying);
            }
        }
    }

    private void checkPage(ExecutableElement method, Variant variant, boolean modifying) {
        if (modifying || variant.form().limited()) {
            error(
                    method,
                    variant,
                    "LEX_GEN_415",
                    "Pages are cut by 'limit' behind the statement, which cannot stand here.",
                    "Leave out limit, offset, fetch and for of its own, or return a List.");
        } else if (variant.form().orderAt() < 0) {
            problems.warn(
                    method,
                    "LEX_GEN_417",
                    "Pages without an order may show rows twice or not at all.",
                    "Add 'order by' with a unique column last.");
        }
    }

    private void error(ExecutableElement method, Variant variant, String code, String sentence, String hint) {
        problems.error(method, variant.mark(), "value", code, sentence, hint);
    }
}
