package dev.lexigram.processor.query;

import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.entity.EntityTypes;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// An entity and methods with parameters, as the compiler sees them.
public final class Methods {

    private static String source(String parameters) {
        return """
            package shop;

            import dev.lexigram.contracts.mapping.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.*;

            @NullMarked
            @Entity(table = "items")
            record Item(
                    @Id @Generated long id,
                    String name,
                    @Nullable String city,
                    int age,
                    @Nullable Long stock,
                    double weight,
                    float rate,
                    short grade,
                    BigDecimal price,
                    boolean active,
                    char sign,
                    Level level,
                    UUID code,
                    LocalDate day,
                    @Nullable Instant sentAt,
                    byte[] image,
                    @Json List<String> tags,
                    @ReadOnly String label,
                    @CreatedAt Instant createdAt,
                    @ManyToOne("stock") One<Item> parent,
                    String brandOrOrigin,
                    String orOrigin,
                    String mark,
                    String markNot,
                    @Version int version) {
                enum Level { LOW, HIGH }
            }

            @NullMarked
            interface Items {
                void of(%s);
            }

            interface Unmarked {
                void of(%s);
            }
            """.formatted(parameters, parameters);
    }

    /// The compiler's and the entity, with the parameters of a method.
    record Seen(Sources sources, EntityType entity, List<MethodParameter> parameters) {}

    private static final EntityType ITEM = only();

    private Methods() {}

    /// The entity alone.
    public static EntityType item() {
        return ITEM;
    }

    private static EntityType only() {
        AtomicReference<EntityType> item = new AtomicReference<>();
        look("Items", "", seen -> item.set(seen.entity()));
        return Objects.requireNonNull(item.get());
    }

    /// What is found for a query and the parameters of a method in a null-marked interface.
    static List<QueryProblem> problems(String query, String parameters) {
        List<QueryProblem> found = new ArrayList<>();
        look(
                "Items",
                parameters,
                seen -> found.addAll(new QueryCheck(seen.sources(), seen.entity(), seen.parameters())
                        .check(QueryParser.parse(query))));
        return found;
    }

    /// Shows a compiler's view of a method, and fails if the compiler finds a mistake.
    static void look(String type, String parameters, Consumer<Seen> body) {
        DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
        JavaFileObject source = new Text("shop.Item", source(parameters));
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, heard, List.of("-proc:only"), null, List.of(source));
        Looking looking = new Looking(type, body);
        task.setProcessors(List.of(looking));
        boolean well = task.call();
        if (looking.failure != null) {
            throw looking.failure;
        }
        if (!well) {
            throw new IllegalStateException(heard.getDiagnostics().toString());
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Looking extends AbstractProcessor {
        private final String type;
        private final Consumer<Seen> body;
        private @Nullable RuntimeException failure;

        Looking(String type, Consumer<Seen> body) {
            this.type = type;
            this.body = body;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver()) {
                try {
                    body.accept(seen());
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            return false;
        }

        private Seen seen() {
            Sources sources = Sources.of(processingEnv);
            TypeElement item = processingEnv.getElementUtils().getTypeElement("shop.Item");
            EntityType entity = new EntityTypes(sources, new Problems(processingEnv.getMessager()))
                    .of(item)
                    .orElseThrow();
            TypeElement methods = processingEnv.getElementUtils().getTypeElement("shop." + type);
            ExecutableElement method =
                    ElementFilter.methodsIn(methods.getEnclosedElements()).getFirst();
            List<MethodParameter> parameters = new ArrayList<>();
            for (VariableElement each : method.getParameters()) {
                parameters.add(new MethodParameter(
                        each.getSimpleName().toString(), each.asType(), each, parameters.size() + 1));
            }
            return new Seen(sources, entity, parameters);
        }
    }
}
