package dev.lexigram.contracts.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RequestContextTest {

    private static final ContextKey<Long> REMAINING = ContextKey.of("rate_limit.remaining", Long.class);
    private static final ContextKey<String> TOKEN = ContextKey.of("token", String.class);

    private static <T> T elsewhere(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task.get(30, TimeUnit.SECONDS);
    }

    private static String currentId() {
        return RequestContext.current().map(RequestContext::id).orElse("none");
    }

    @Test
    void itHoldsWhatItWasGiven() {
        RequestContext request = RequestContext.of("r1")
                .withTenant("acme")
                .withUser("ann")
                .with(REMAINING, 7L)
                .with(REMAINING, 6L);
        assertThat(request.id()).isEqualTo("r1");
        assertThat(request.tenant()).contains("acme");
        assertThat(request.user()).contains("ann");
        assertThat(request.get(REMAINING)).contains(6L);
        assertThat(request.get(ContextKey.of("rate_limit.remaining", Long.class)))
                .contains(6L);
        assertThat(request.get(ContextKey.of("rate_limit.remaining", String.class)))
                .isEmpty();
        assertThat(request.without(REMAINING).get(REMAINING)).isEmpty();
        assertThat(request.withoutTenant().tenant()).isEmpty();
        assertThat(RequestContext.of("r2").withTenant(new UUID(1, 2)).tenant()).contains(new UUID(1, 2));
    }

    @Test
    void aNestedRequestHidesTheOuterOneAndGivesWay() {
        assertThat(currentId()).isEqualTo("none");
        RequestContext.of("outer").run(() -> {
            assertThat(currentId()).isEqualTo("outer");
            assertThat(RequestContext.of("inner").call(RequestContextTest::currentId))
                    .isEqualTo("inner");
            assertThatThrownBy(() -> RequestContext.of("failing").run(() -> {
                        throw new java.io.IOException(currentId());
                    }))
                    .hasMessage("failing");
            assertThat(currentId()).isEqualTo("outer");
        });
        assertThat(currentId()).isEqualTo("none");
    }

    @Test
    void onlyWrappedWorkTakesTheRequestToAnotherThread() throws Exception {
        Callable<Callable<String>> wrapping = () -> RequestContext.wrap(RequestContextTest::currentId);
        Callable<String> inRequest = RequestContext.of("r1").call(wrapping::call);
        Callable<String> inNone = RequestContext.wrap(RequestContextTest::currentId);
        assertThat(RequestContext.of("r1").call(() -> elsewhere(RequestContextTest::currentId)))
                .isEqualTo("none");
        assertThat(elsewhere(inRequest)).isEqualTo("r1");
        RequestContext.of("r2").run(() -> {
            assertThat(inRequest.call()).isEqualTo("r1");
            assertThat(inNone.call()).isEqualTo("none");
            RequestContext.capture().run(() -> assertThat(currentId()).isEqualTo("r2"));
            assertThat(currentId()).isEqualTo("r2");
        });
    }

    @Test
    void eachBindingIsAnother() {
        RequestContext request = RequestContext.of("r1");
        RequestContext.Binding none = RequestContext.binding();
        request.run(() -> {
            RequestContext.Binding first = RequestContext.binding();
            assertThat(first).isNotEqualTo(none).isEqualTo(RequestContext.binding());
            request.run(() -> assertThat(RequestContext.binding()).isNotEqualTo(first));
        });
        assertThat(RequestContext.binding()).isEqualTo(none);
        RequestContext.capture().run(() -> assertThat(RequestContext.binding()).isNotEqualTo(none));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void noTextShowsAValue() {
        RequestContext request = RequestContext.of("r1")
                .withTenant("ac\nme")
                .with(TOKEN, "s3cret")
                .with(REMAINING, 4711L);
        assertThat(request).hasToString("RequestContext[id=r1, tenant=ac me, keys=[rate_limit.remaining, token]]");
        assertThat(request.call(RequestContext::capture)).hasToString(request.toString());
        ContextKey raw = REMAINING;
        assertThatThrownBy(() -> request.with(raw, "s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rate_limit.remaining")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void whatIsNoIdIsRefused() {
        List<ThrowingCallable> wrong = List.of(
                () -> RequestContext.of(" "),
                () -> RequestContext.of("a\r\nforged: line"),
                () -> RequestContext.of("a\u2028b"),
                () -> RequestContext.of("x".repeat(201)),
                () -> RequestContext.of("a").withUser(""),
                () -> RequestContext.of("a").withTenant("  "),
                () -> RequestContext.of("a").withTenant(1.5),
                () -> RequestContext.of("a").withTenant(List.of("acme")),
                () -> ContextKey.of("", String.class),
                () -> ContextKey.of("n", int.class));
        assertThat(wrong).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class));
    }
}
