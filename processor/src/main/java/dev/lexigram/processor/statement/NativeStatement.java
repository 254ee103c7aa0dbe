package dev.lexigram.processor.statement;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.manifest.ManifestEntry;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/// A native statement that was found right, as code. Immutable.
///
/// Where it has variants, the class has a field for the text, which its constructor sets once: write
/// {@link #fields()}, and into the constructor {@link #initializer} with the name of a variable that holds
/// `database.unwrap(SqlEngine.class).dialect().name()`.
public final class NativeStatement {

    /// A text that the body uses.
    ///
    /// @param field the name of its field
    /// @param byDialect its forms; with a single one for all dialects there is no field
    record Text(String field, Map<Variant.Target, String> byDialect) {

        boolean isPlain() {
            return byDialect.size() == 1 && byDialect.containsKey(Variant.Target.ANY);
        }

        CodeBlock use() {
            return isPlain() ? SqlLiteral.of(byDialect.get(Variant.Target.ANY)) : CodeBlock.of("$N", field);
        }
    }

    private final ManifestEntry manifest;
    private final List<Text> texts;
    private final boolean changes;
    private final UnaryOperator<CodeBlock> body;

    /// @param body makes the statements out of the name of the database's variable
    NativeStatement(ManifestEntry manifest, List<Text> texts, boolean changes, UnaryOperator<CodeBlock> body) {
        this.manifest = manifest;
        this.texts = List.copyOf(texts);
        this.changes = changes;
        this.body = body;
    }

    /// The method's statements, with its `return`.
    ///
    /// @param databaseVariable the variable or field that holds the `Database`
    public CodeBlock body(String databaseVariable) {
        return body.apply(CodeBlock.of("$N", databaseVariable));
    }

    /// What is told of it to tools.
    public ManifestEntry manifest() {
        return manifest;
    }

    /// Whether it changes rows, as `@Modifying` says.
    public boolean changes() {
        return changes;
    }

    /// Whether the body runs more than one statement, and so wants a transaction around it to see one state.
    public boolean runsSeveral() {
        return texts.size() > 1;
    }

    /// Whether the text depends on the dialect.
    public boolean hasVariants() {
        return !texts.getFirst().isPlain();
    }

    /// The fields that it needs, each a text.
    public List<FieldSpec> fields() {
        return texts.stream()
                .filter(text -> !text.isPlain())
                .map(text -> FieldSpec.builder(String.class, text.field(), Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .toList();
    }

    /// What the constructor does to set the fields; empty when there are none.
    ///
    /// @param dialectVariable a variable with the name of the database's dialect
    public CodeBlock initializer(String dialectVariable) {
        CodeBlock.Builder code = CodeBlock.builder();
        texts.stream().filter(text -> !text.isPlain()).forEach(text -> initialize(text, dialectVariable, code));
        return code.build();
    }

    private void initialize(Text text, String dialectVariable, CodeBlock.Builder code) {
        code.add("this.$N = switch ($N) {\n$>", text.field(), dialectVariable);
        text.byDialect().forEach((dialect, sql) -> {
            if (dialect != Variant.Target.ANY) {
                code.add("case $S -> $L;\n", dialect.title(), SqlLiteral.of(sql));
            }
        });
        String other = text.byDialect().get(Variant.Target.ANY);
        code.add("default -> $L;\n$<};\n", other == null ? refusal(dialectVariable) : SqlLiteral.of(other));
    }

    private CodeBlock refusal(String dialectVariable) {
        return CodeBlock.of(
                "throw new $T($T.of($S)\n$>.with($S, $S)\n.with($S, $N)\n.hint($S))$<",
                ClassName.get(ConfigurationException.class),
                ClassName.get(Problem.class),
                "A native statement has no text for this dialect.",
                "method",
                manifest.method(),
                "dialect",
                dialectVariable,
                "Add a @Sql for it, or one without a dialect.");
    }
}
