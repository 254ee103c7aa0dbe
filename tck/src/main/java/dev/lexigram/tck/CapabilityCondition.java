package dev.lexigram.tck;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Leaves out tests whose capabilities the backend does not declare.
final class CapabilityCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Object test = context.getRequiredTestInstance();
        if (!(test instanceof SqlContract contract)) {
            throw new IllegalStateException("Not a contract: " + test.getClass().getName());
        }
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresCapability.class)
                .map(needed -> evaluate(
                        Arrays.asList(needed.value()), contract.backend().capabilities()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("needs no capability"));
    }

    static ConditionEvaluationResult evaluate(List<Capability> needed, Set<Capability> declared) {
        Set<Capability> missing = EnumSet.noneOf(Capability.class);
        missing.addAll(needed);
        missing.removeAll(declared);
        return missing.isEmpty()
                ? ConditionEvaluationResult.enabled("declares " + needed)
                : ConditionEvaluationResult.disabled("The backend does not declare " + missing + ".");
    }
}
