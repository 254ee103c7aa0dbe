package dev.lexigram.processor.query;

import java.util.ArrayList;
import java.util.List;

/// Collects the mistakes in one query. Used by one thread.
final class Findings {

    private final List<QueryProblem> all = new ArrayList<>();

    List<QueryProblem> all() {
        return List.copyOf(all);
    }

    /// A mistake at a place in the text.
    void add(int at, String code, String sentence, String hint) {
        all.add(new QueryProblem(at, code, sentence + " (Character " + (at + 1) + " of the query.)", hint));
    }

    /// A mistake that has no place in the text.
    void add(String code, String sentence, String hint) {
        all.add(new QueryProblem(0, code, sentence, hint));
    }
}
