package dev.lexigram.processor.statement;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.ResultType;
import dev.lexigram.processor.statement.NativeStatement.Text;
import dev.lexigram.sql.manifest.ManifestEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/// Writes the body of a method with a native statement.
///
/// @param method the method
/// @param variants its texts
/// @param values the parameters that are values, in order
/// @param result what it returns
/// @param batch if it runs once for each of many records
/// @param results how rows are read
record NativeCode(
        ExecutableElement method,
        Map<Variant.Target, Variant> variants,
        List<MethodParameter> values,
        ResultType result,
        Optional<Batch> batch,
        Results results) {

    private static final int LONGEST_LINE = 96;

    NativeStatement statement(ManifestEntry manifest) {
        boolean changes = !(manifest.columns().isEmpty()) ? modifies() : modifies();
        if (batch.isPresent()) {
            return batched(manifest, batch.get());
        }
        if (result.form() == ResultType.Form.PAGE) {
            return paged(manifest);
        }
        Text text = text("Sql", Variant::sql);
        boolean counts = modifies() && !returns();
        return new NativeStatement(
                manifest, List.of(text), changes, database -> counts ? counted(database, text) : rows(database, text));
    }

    private boolean modifies() {
        return results.sources()
                .annotation(method, dev.lexigram.contracts.declare.Modifying.class)
                .isPresent();
    }

    private boolean returns() {
        return variants.values().stream().anyMatch(variant -> variant.form().returning());
    }

    private Text text(String suffix, Function<Variant, String> form) {
        Map<Variant.Target, String> texts = new EnumMap<>(Variant.Target.class);
        variants.forEach((dialect, variant) -> texts.put(dialect, form.apply(variant)));
        return new Text(fieldName() + suffix, texts);
    }

    /// Methods of one name have fields of different names.
    private String fieldName() {
        String name = method.getSimpleName().toString();
        boolean overloaded = method.getEnclosingElement().getEnclosedElements().stream()
                        .filter(one -> one instanceof ExecutableElement
                                && one.getSimpleName().contentEquals(name))
                        .count()
                > 1;
        return overloaded
                ? method.getParameters().stream()
                        .map(one -> capitalized(one.getSimpleName().toString()))
                        .collect(Collectors.joining("", name, ""))
                : name;
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private CodeBlock counted(CodeBlock database, Text text) {
        List<CodeBlock> chain = new ArrayList<>(binds());
        chain.add(CodeBlock.of(".execute()"));
        return returned(sql(database, text), chain);
    }

    private CodeBlock returned(CodeBlock start, List<CodeBlock> chain) {
        CodeBlock call = chained(start, chain);
        return switch (results.name(result.element())) {
            case String any when result.form() == ResultType.Form.VOID -> CodeBlock.of("$L;\n", call);
            case "java.lang.Integer" -> CodeBlock.of("return $T.toIntExact($L);\n", Math.class, call);
            case "java.lang.Boolean" -> CodeBlock.of("return $L > 0;\n", call);
            default -> CodeBlock.of("return $L;\n", call);
        };
    }

    private CodeBlock rows(CodeBlock database, Text text) {
        List<CodeBlock> chain = new ArrayList<>(binds());
        add(chain, results.mapping(result));
        chain.addAll(ending());
        return CodeBlock.of("return $L;\n", chained(sql(database, text), chain));
    }

    private static void add(List<CodeBlock> chain, CodeBlock link) {
        if (!link.isEmpty()) {
            chain.add(link);
        }
    }

    private List<CodeBlock> ending() {
        return switch (result.form()) {
            case VOID, ONE, CURSOR_PAGE -> List.of(CodeBlock.of(".one()"));
            case NULLABLE, OPTIONAL -> optional();
            case LIST, PAGE -> List.of(CodeBlock.of(".list()"));
            case STREAM -> List.of(CodeBlock.of(".list()"), CodeBlock.of(".stream()"));
            case ARRAY -> array();
            case BODY -> List.of(CodeBlock.of(".stream($L)", body()));
        };
    }

    private List<CodeBlock> optional() {
        List<CodeBlock> chain = new ArrayList<>(List.of(CodeBlock.of(".optional()")));
        if (results.readsRow(result)) {
            chain.add(CodeBlock.of(".map(row -> row.get(0, $T.class))", results.literal(result.element())));
        }
        if (result.form() == ResultType.Form.NULLABLE) {
            chain.add(CodeBlock.of(".orElse(null)"));
        }
        return chain;
    }

    private List<CodeBlock> array() {
        if (!result.element().getKind().isPrimitive()) {
            return List.of(
                    CodeBlock.of(".list()"), CodeBlock.of(".toArray($T[]::new)", results.literal(result.element())));
        }
        String kind = capitalized(result.element().toString());
        return List.of(
                CodeBlock.of(".list()"),
                CodeBlock.of(".stream()"),
                CodeBlock.of(
                        ".mapTo$L($T::$LValue)",
                        kind,
                        results.literal(result.element()),
                        result.element().toString()),
                CodeBlock.of(".toArray()"));
    }

    private CodeBlock body() {
        for (var parameter : method.getParameters()) {
            if (results.sources().is(parameter.asType(), StreamBody.class)) {
                return CodeBlock.of("$N", parameter.getSimpleName().toString());
            }
            if (results.sources().is(parameter.asType(), Function.class)) {
                return CodeBlock.of("$N::apply", parameter.getSimpleName().toString());
            }
        }
        return CodeBlock.of("rows -> rows");
    }

    private NativeStatement paged(ManifestEntry manifest) {
        Text count = text("CountSql", Variant::counting);
        Text rows = text("PageSql", Variant::paged);
        return new NativeStatement(manifest, List.of(count, rows), false, database -> {
            String page = method.getParameters().stream()
                    .filter(one -> results.sources().is(one.asType(), PageRequest.class))
                    .map(one -> one.getSimpleName().toString())
                    .findFirst()
                    .orElse("page");
            List<CodeBlock> counting = new ArrayList<>(binds());
            counting.add(CodeBlock.of(".scalar($T.class)", Long.class));
            counting.add(CodeBlock.of(".one()"));
            List<CodeBlock> listing = new ArrayList<>(pageBinds(page));
            add(listing, results.mapping(result));
            listing.add(CodeBlock.of(".list()"));
            return CodeBlock.builder()
                    .add("long total = $L;\n", chained(sql(database, count), counting))
                    .add(
                            "$T<$T> items = $L;\n",
                            List.class,
                            results.literal(result.element()),
                            chained(sql(database, rows), listing))
                    .add("return $T.of(items, total, $N);\n", ClassName.get(Page.class), page)
                    .build();
        });
    }

    private List<CodeBlock> pageBinds(String page) {
        if (isPositional()) {
            return List.of(CodeBlock.of(".bind($L, $N.size(), $N.offset())", arguments(), page, page));
        }
        List<CodeBlock> binds = new ArrayList<>(binds());
        binds.add(CodeBlock.of(".bind($S, $N.size())", "rowsOnPage", page));
        binds.add(CodeBlock.of(".bind($S, $N.offset())", "rowsBefore", page));
        return binds;
    }

    private NativeStatement batched(ManifestEntry manifest, Batch many) {
        List<Batch.Value> all = many.values(variants.values());
        List<String> names = all.stream().map(Batch.Value::name).toList();
        Text text = text("Sql", variant -> variant.numbered(names));
        String source = many.many().variable();
        boolean array = many.many().type().getKind() == TypeKind.ARRAY;
        boolean collection = results.sources().isA(many.many().type(), java.util.Collection.class);
        CodeBlock stream = array
                ? CodeBlock.of("$T.stream($N)", Arrays.class, source)
                : collection
                        ? CodeBlock.of("$N.stream()", source)
                        : CodeBlock.of(
                                "$T.stream($N.spliterator(), false)", java.util.stream.StreamSupport.class, source);
        CodeBlock row = all.stream()
                .map(value -> value.parameter()
                        .map(one -> CodeBlock.of("$N", one.variable()))
                        .orElseGet(() -> CodeBlock.of("each.$N()", value.name())))
                .collect(CodeBlock.joining(", "));
        CodeBlock rows =
                CodeBlock.of("$L.map(each -> $T.<$T>asList($L)).toList()", stream, Arrays.class, Object.class, row);
        return new NativeStatement(
                manifest,
                List.of(text),
                true,
                database -> returned(sql(database, text), List.of(CodeBlock.of(".executeBatch($L)", rows))));
    }

    private boolean isPositional() {
        Variant first = variants.values().iterator().next();
        return !first.text().named() && !first.text().names().isEmpty();
    }

    private List<CodeBlock> binds() {
        if (isPositional()) {
            return List.of(CodeBlock.of(".bind($L)", arguments()));
        }
        return values.stream()
                .map(value -> CodeBlock.of(".bind($S, $N)", value.name(), value.variable()))
                .toList();
    }

    private CodeBlock arguments() {
        return values.stream()
                .map(value -> isSpread(value)
                        ? CodeBlock.of("($T) $N", Object.class, value.variable())
                        : CodeBlock.of("$N", value.variable()))
                .collect(CodeBlock.joining(", "));
    }

    /// An array alone would be taken for all the values.
    private boolean isSpread(MethodParameter value) {
        return values.size() == 1
                && value.type() instanceof ArrayType array
                && !array.getComponentType().getKind().isPrimitive();
    }

    private static CodeBlock sql(CodeBlock database, Text text) {
        return CodeBlock.of("$L.sql($L)", database, text.use());
    }

    /// On one line if it is short, else each link on its own.
    private static CodeBlock chained(CodeBlock start, List<CodeBlock> chain) {
        int length = start.toString().length()
                + chain.stream().mapToInt(link -> link.toString().length()).sum();
        boolean long_ = length > LONGEST_LINE || start.toString().contains("\n");
        CodeBlock separator = CodeBlock.of(long_ ? "\n" : "");
        CodeBlock.Builder code = CodeBlock.builder().add(start);
        if (long_) {
            code.add("$>$>");
        }
        chain.forEach(link -> code.add(separator).add(link));
        if (long_) {
            code.add("$<$<");
        }
        return code.build();
    }
}
