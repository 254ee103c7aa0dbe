package dev.lexigram.processor.source;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/// Tells the compiler of mistakes: a stable code, what is wrong, what to do, and where. Used by one thread.
public final class Problems {

    private final Messager messager;
    private final Set<Told> told = new HashSet<>();
    private int errors;

    /// A mistake is told once, whichever parts of the processor find it.
    private record Told(Element at, String text) {}

    public Problems(Messager messager) {
        this.messager = messager;
    }

    /// A mistake of an element: `error(method, "LEX_GEN_201", "The entity has no attribute 'agee'.", "Write
    /// 'age'.")`.
    public void error(Element at, String code, String sentence, String hint) {
        errors++;
        String text = text(code, sentence, hint);
        if (told.add(new Told(at, text))) {
            messager.printMessage(Diagnostic.Kind.ERROR, text, at);
        }
    }

    /// A mistake in a member of an annotation, such as `value`; with null, of the annotation.
    public void error(
            Element at, AnnotationMirror mark, @Nullable String member, String code, String sentence, String hint) {
        errors++;
        String text = text(code, sentence, hint);
        if (told.add(new Told(at, text))) {
            messager.printMessage(Diagnostic.Kind.ERROR, text, at, mark, value(mark, member));
        }
    }

    /// Something that is allowed and probably not meant.
    public void warn(Element at, String code, String sentence, String hint) {
        messager.printMessage(Diagnostic.Kind.WARNING, text(code, sentence, hint), at);
    }

    /// Something worth knowing that needs no change.
    public void note(Element at, String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text, at);
    }

    /// How many mistakes were told so far.
    public int errors() {
        return errors;
    }

    /// What the compiler prints of a mistake.
    public static String text(String code, String sentence, String hint) {
        return "[" + code + "] " + sentence + (hint.isEmpty() ? "" : " " + hint);
    }

    private static @Nullable AnnotationValue value(AnnotationMirror mark, @Nullable String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
                mark.getElementValues().entrySet()) {
            if (each.getKey().getSimpleName().contentEquals(member == null ? "" : member)) {
                return each.getValue();
            }
        }
        return null;
    }
}
