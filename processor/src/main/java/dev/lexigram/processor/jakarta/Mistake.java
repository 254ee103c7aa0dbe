package dev.lexigram.processor.jakarta;

import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/// What is wrong with a method, on its way to the compiler: the first mistake ends the look at the method.
final class Mistake extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> more;
    private final transient Element at;
    private final transient Optional<AnnotationMirror> mark;
    private final String code;
    private final String sentence;
    private final String hint;

    Mistake(Element at, Optional<AnnotationMirror> mark, String code, String sentence, String hint) {
        this(at, mark, code, sentence, hint, List.of());
    }

    private Mistake(
            Element at,
            Optional<AnnotationMirror> mark,
            String code,
            String sentence,
            String hint,
            List<Mistake> more) {
        super(sentence, null, false, false);
        this.more = more;
        this.at = at;
        this.mark = mark;
        this.code = code;
        this.sentence = sentence;
        this.hint = hint;
    }

    Mistake(Element at, String code, String sentence, String hint) {
        this(at, Optional.empty(), code, sentence, hint);
    }

    /// Throws if there are any.
    static void ofAll(List<Mistake> all) throws Mistake {
        if (!all.isEmpty()) {
            Mistake one = all.getFirst();
            throw new Mistake(one.at, one.mark, one.code, one.sentence, one.hint, all.subList(1, all.size()));
        }
    }

    /// @param repository where it is told when its own place has no source: in an interface that was compiled
    ///     before
    void tell(Sources sources, Problems problems, TypeElement repository) {
        if (sources.elements().getFileObjectOf(at).getKind() != JavaFileObject.Kind.SOURCE) {
            problems.error(repository, code, sentence + " (" + at + ")", hint);
        } else if (mark.isPresent()) {
            problems.error(at, mark.get(), "value", code, sentence, hint);
        } else {
            problems.error(at, code, sentence, hint);
        }
        more.forEach(other -> other.tell(sources, problems, repository));
    }
}
