package dev.lexigram.processor.statement;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.ResultType;
import dev.lexigram.processor.statement.NativeStatement.Shape;
import dev.lexigram.sql.manifest.ManifestEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
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
        if (batch.isPresent()) {
            return batched(manifest, batch.get());
        }
        if (result.form() == ResultType.Form.PAGE) {
            return paged(manifest);
        }
        DialectText text = text("Sql", Variant::sql);
        return modifies() && !returns()
                ? changing(manifest, text, CodeBlock.of(".execute()"), binds())
                : new NativeStatement(manifest, Shape.VALUE, (database, fields) -> rows(sql(database, text, fields)));
    }

    private boolean modifies() {
        return results.sources().annotation(method, Modifying.class).isPresent();
    }

    private boolean returns() {
        return variants.values().stream().anyMatch(variant -> variant.form().returning());
    }

    private DialectText text(String suffix, Function<Variant, String> form) {
        Map<Variant.Target, String> texts = new EnumMap<>(Variant.Target.class);
        variants.forEach((dialect, variant) -> texts.put(dialect, form.apply(variant)));
        String name = method.getSimpleName().toString();
        return new DialectText(name + suffix, name, texts);
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// A statement whose result is how many rows it changed.
    private NativeStatement changing(ManifestEntry manifest, DialectText text, CodeBlock last, List<CodeBlock> binds) {
        List<CodeBlock> chain = new ArrayList<>(binds);
        chain.add(last);
        boolean nothing = result.form() == ResultType.Form.VOID;
        return new NativeStatement(
                manifest,
                nothing ? Shape.ACT : Shape.VALUE,
                (database, fields) -> number(chained(sql(database, text, fields), chain)));
    }

    private CodeBlock number(CodeBlock call) {
        return switch (results.name(result.element())) {
            case "java.lang.Integer" -> CodeBlock.of("$T.toIntExact($L)", Math.class, call);
            case "java.lang.Boolean" -> CodeBlock.of("$L > 0", call);
            default -> call;
        };
    }

    private CodeBlock rows(CodeBlock start) {
        List<CodeBlock> chain = new ArrayList<>(binds());
        add(chain, results.mapping(result));
        chain.addAll(ending());
        return chained(start, chain);
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
        boolean own = method.getParameters().stream()
                .anyMatch(one -> results.sources().is(one.asType(), StreamBody.class));
        return own ? CodeBlock.of("$N", frame(StreamBody.class)) : CodeBlock.of("$N::apply", frame(Function.class));
    }

    private NativeStatement paged(ManifestEntry manifest) {
        DialectText count = text("CountSql", Variant::counting);
        DialectText rows = text("PageSql", Variant::paged);
        String page = frame(PageRequest.class);
        List<CodeBlock> counting = new ArrayList<>(binds());
        counting.add(CodeBlock.of(".scalar($T.class)", Long.class));
        counting.add(CodeBlock.of(".one()"));
        List<CodeBlock> listing = new ArrayList<>(pageBinds(page));
        add(listing, results.mapping(result));
        listing.add(CodeBlock.of(".list()"));
        return new NativeStatement(
                manifest,
                Shape.STATEMENTS,
                (database, fields) -> CodeBlock.builder()
                        .addStatement("long $N = $L", free("total"), chained(sql(database, count, fields), counting))
                        .addStatement(
                                "$T<$T> $N = $L",
                                List.class,
                                results.literal(result.element()),
                                free("items"),
                                chained(sql(database, rows, fields), listing))
                        .addStatement("return $T.of($N, $N, $N)", Page.class, free("items"), free("total"), page)
                        .build());
    }

    private String frame(Class<?> type) {
        return method.getParameters().stream()
                .filter(one -> results.sources().is(one.asType(), type))
                .map(one -> one.getSimpleName().toString())
                .findFirst()
                .orElseThrow();
    }

    /// A name that no parameter has.
    private String free(String name) {
        boolean taken = method.getParameters().stream()
                .anyMatch(one -> one.getSimpleName().contentEquals(name));
        return taken ? free(name + "_") : name;
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
        String each = free("each");
        CodeBlock row = all.stream()
                .map(value -> value.parameter()
                        .map(one -> CodeBlock.of("$N", one.variable()))
                        .orElseGet(() -> CodeBlock.of("$N.$N()", each, value.name())))
                .collect(CodeBlock.joining(", "));
        CodeBlock rows = CodeBlock.of(
                ".executeBatch($L\n                .map($N -> $T.<$T>asList($L))\n                .toList())",
                stream(many.many()),
                each,
                Arrays.class,
                Object.class,
                row);
        return changing(manifest, text("Sql", variant -> variant.numbered(names)), rows, List.of());
    }

    private CodeBlock stream(MethodParameter many) {
        if (many.type().getKind() == TypeKind.ARRAY) {
            return CodeBlock.of("$T.stream($N)", Arrays.class, many.variable());
        }
        return results.sources().isA(many.type(), Collection.class)
                ? CodeBlock.of("$N.stream()", many.variable())
                : CodeBlock.of("$T.stream($N.spliterator(), false)", StreamSupport.class, many.variable());
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

    private static CodeBlock sql(CodeBlock database, DialectText text, TextFields fields) {
        return CodeBlock.of("$L.sql($L)", database, text.use(fields));
    }

    /// On one line if it is short, else each link on its own.
    private static CodeBlock chained(CodeBlock start, List<CodeBlock> chain) {
        int length = start.toString().length()
                + chain.stream().mapToInt(link -> link.toString().length()).sum();
        boolean wraps = length > LONGEST_LINE || start.toString().contains("\n");
        CodeBlock.Builder code = CodeBlock.builder().add(start);
        chain.forEach(link -> code.add(wraps ? "\n        $L" : "$L", link));
        return code.build();
    }
}
