package dev.lexigram.testkit.server;

import java.util.function.Function;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Starts the servers that a test names, or keeps the test from running.
final class RequiredServers implements ExecutionCondition {

    private final Function<ServerKind, TestServer> servers;
    private final MissingServers missing;

    RequiredServers() {
        this(TestServers::of, MissingServers.shared());
    }

    RequiredServers(Function<ServerKind, TestServer> servers, MissingServers missing) {
        this.servers = servers;
        this.missing = missing;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresServer.class)
                .map(needed -> evaluate(needed.value(), nameOf(context)))
                .orElseGet(() -> ConditionEvaluationResult.enabled("needs no server"));
    }

    ConditionEvaluationResult evaluate(ServerKind[] needed, String tests) {
        for (ServerKind kind : needed) {
            try {
                TestServer _ = servers.apply(kind);
            } catch (ServerUnavailableException e) {
                return leaveOut(tests, e);
            }
        }
        return ConditionEvaluationResult.enabled("all servers run");
    }

    private ConditionEvaluationResult leaveOut(String tests, ServerUnavailableException cause) {
        RuntimeException aborted = missing.missing(tests, cause);
        return ConditionEvaluationResult.disabled(aborted.getMessage());
    }

    private static String nameOf(ExtensionContext context) {
        String type = context.getRequiredTestClass().getSimpleName();
        return context.getTestMethod()
                .map(method -> type + "#" + method.getName())
                .orElse(type);
    }
}
