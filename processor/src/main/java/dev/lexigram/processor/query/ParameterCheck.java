package dev.lexigram.processor.query;

import dev.lexigram.processor.method.MethodParameter;
import java.util.List;

/// Checks that a query uses the parameters of its method, by name or by position.
///
/// @param terms what names stand for
/// @param findings where mistakes go
record ParameterCheck(Terms terms, Findings findings) {

    void check(Statement statement) {
        List<Expr> used = Leaves.parameters(statement);
        long named = used.stream().filter(Expr.Named.class::isInstance).count();
        if (named > 0 && named < used.size()) {
            boolean first = used.getFirst() instanceof Expr.Named;
            Expr other = used.stream()
                    .filter(one -> one instanceof Expr.Named != first)
                    .findFirst()
                    .orElseThrow();
            String sentence = "The query names parameters both by name and by position.";
            findings.add(other.at(), "LEX_GEN_306", sentence, "Write :name for all of them.");
            return;
        }
        if (used.stream().anyMatch(one -> terms.parameter(one).isEmpty())) {
            // Told already; the one that seems to be unused is likely to be meant.
            return;
        }
        for (MethodParameter parameter : terms.parameters()) {
            if (used.stream()
                    .noneMatch(one ->
                            terms.parameter(one).filter(parameter::equals).isPresent())) {
                String sentence = "The query does not use the parameter '" + parameter.name() + "'.";
                findings.add("LEX_GEN_305", sentence, "Use :" + parameter.name() + ", or take the parameter out.");
            }
        }
    }
}
