package dev.lexigram.processor.component;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.source.Problems;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Warns of calls within a class that go past a transaction: `super.save()`, and calls while the object is still
/// being made. Others arrive at the generated class. Sees anything with javac only.
final class SelfCalls {

    private final Trees trees;
    private final TransactionRules rules;

    private SelfCalls(Trees trees, TransactionRules rules) {
        this.trees = trees;
        this.rules = rules;
    }

    static Optional<SelfCalls> ifJavac(ProcessingEnvironment environment, TransactionRules rules) {
        try {
            return Optional.of(new SelfCalls(Trees.instance(environment), rules));
        } catch (IllegalArgumentException | LinkageError other) {
            return Optional.empty();
        }
    }

    void check(TypeElement type, WovenMethods methods) {
        TreePath path = trees.getPath(type);
        if (path != null) {
            new Scan(path, type, methods).scan(path.getLeaf(), null);
        }
    }

    private final class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final TreePath path;
        private final TypeElement type;
        private final WovenMethods methods;
        private boolean making = true;
        private boolean woven;

        Scan(TreePath path, TypeElement type, WovenMethods methods) {
            this.path = path;
            this.type = type;
            this.methods = methods;
        }

        private @Nullable Element element(Tree tree) {
            TreePath found = TreePath.getPath(path, tree);
            return found == null ? null : trees.getElement(found);
        }

        /// Of the class itself, and not of those inside of it.
        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            return type.equals(element(tree)) ? super.visitClass(tree, null) : null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            Element method = element(tree);
            making = method != null && method.getKind() == ElementKind.CONSTRUCTOR;
            woven = method != null && methods.contains(method);
            super.visitMethod(tree, null);
            making = true;
            return null;
        }

        /// Runs later, as a rule.
        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
            boolean before = making;
            making = false;
            super.visitLambdaExpression(tree, null);
            making = before;
            return null;
        }

        @Override
        public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
            return tree.isStatic() ? null : super.visitBlock(tree, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            Element called = element(tree);
            Receiver receiver = receiver(tree.getMethodSelect());
            if (called != null && making && receiver == Receiver.THIS && methods.contains(called)) {
                warn(
                        tree,
                        called,
                        "while the object is being made",
                        "Call it from a method, such as one with @PostConstruct.");
            } else if (called != null && receiver == Receiver.SUPER && !woven && isTransactional(called)) {
                warn(tree, called, "with 'super'", "Put the annotation on the method that calls it.");
            }
            return super.visitMethodInvocation(tree, null);
        }

        private boolean isTransactional(Element called) {
            return called instanceof ExecutableElement method
                    && method.getEnclosingElement() instanceof TypeElement declaring
                    && rules.isTransactional(method, declaring);
        }

        private void warn(Tree at, Element called, String how, String hint) {
            trees.printMessage(
                    Diagnostic.Kind.WARNING,
                    Problems.text(
                            "LEX_GEN_510",
                            "'" + called.getSimpleName() + "' is called " + how + ", without its transaction.",
                            hint),
                    at,
                    path.getCompilationUnit());
        }

        private Receiver receiver(ExpressionTree select) {
            if (select instanceof IdentifierTree) {
                return Receiver.THIS;
            }
            if (select instanceof MemberSelectTree member && member.getExpression() instanceof IdentifierTree name) {
                return name.getName().contentEquals("this")
                        ? Receiver.THIS
                        : name.getName().contentEquals("super") ? Receiver.SUPER : Receiver.OTHER;
            }
            return Receiver.OTHER;
        }
    }

    private enum Receiver {
        THIS,
        SUPER,
        OTHER
    }
}
