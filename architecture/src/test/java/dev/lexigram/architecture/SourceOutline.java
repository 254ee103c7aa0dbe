package dev.lexigram.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What a source file declares and catches, read by the compiler's own parser.
record SourceOutline(Map<String, Set<String>> methodsByType, Set<String> caught) {

    static SourceOutline of(String source) {
        var file = new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        var task = (JavacTask) compiler.getTask(null, null, problem -> {}, null, null, List.of(file));
        var scanner = new Scanner();
        try {
            task.parse().forEach(unit -> scanner.scan(unit, null));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new SourceOutline(Map.copyOf(scanner.methodsByType), Set.copyOf(scanner.caught));
    }

    boolean hasType(String name) {
        return methodsByType.containsKey(name);
    }

    boolean hasMethod(String type, String method) {
        return methodsByType.getOrDefault(type, Set.of()).contains(method);
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Map<String, Set<String>> methodsByType = new HashMap<>();
        private final Set<String> caught = new HashSet<>();
        private final Deque<String> path = new ArrayDeque<>();

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            path.addLast(type.getSimpleName().toString());
            methodsByType.computeIfAbsent(String.join(".", path), name -> new HashSet<>());
            super.visitClass(type, null);
            path.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            methodsByType
                    .computeIfAbsent(String.join(".", path), name -> new HashSet<>())
                    .add(method.getName().toString());
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitCatch(CatchTree block, @Nullable Void unused) {
            var type = block.getParameter().getType();
            var alternatives = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            Stream<String> names = alternatives.stream().map(Object::toString);
            names.forEach(caught::add);
            return super.visitCatch(block, null);
        }
    }
}
