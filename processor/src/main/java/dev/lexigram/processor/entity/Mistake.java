package dev.lexigram.processor.entity;

import dev.lexigram.processor.source.Problems;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/// What is wrong with an entity, on its way to the compiler: the first mistake in a part ends the look at the
/// part.
final class Mistake extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Element at;
    private final transient Optional<AnnotationMirror> mark;
    private final String code;
    private final String sentence;
    private final String hint;

    Mistake(Element at, String code, String sentence, String hint) {
        this(at, Optional.empty(), code, sentence, hint);
    }

    Mistake(Element at, Optional<AnnotationMirror> mark, String code, String sentence, String hint) {
        super(sentence, null, false, false);
        this.at = at;
        this.mark = mark;
        this.code = code;
        this.sentence = sentence;
        this.hint = hint;
    }

    void tell(Problems problems) {
        if (mark.isPresent()) {
            problems.error(at, mark.get(), null, code, sentence, hint);
        } else {
            problems.error(at, code, sentence, hint);
        }
    }

    /// The same mistake, told at what refers to it when it stands elsewhere.
    String sentence() {
        return sentence;
    }
}
