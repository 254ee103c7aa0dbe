package dev.lexigram.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.EventException;
import dev.lexigram.contracts.hook.Registration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalEventBusTest {

    private sealed interface Event permits Placed, Paid {}

    private record Placed(int order) implements Event {}

    private record Paid(int order) implements Event {}

    private final LocalEventBus bus = LocalEventBus.create();
    private final List<String> told = new ArrayList<>();

    @Test
    void handlersOfAClassAndItsSuperclassesAreToldInTheirOrder() {
        bus.subscribe(Event.class, event -> told.add("any " + event));
        bus.subscribe(Placed.class, event -> told.add("placed " + event.order()));
        bus.publish(new Placed(1));
        bus.publish(new Paid(2));
        bus.publish("something else");
        assertThat(told).containsExactly("any Placed[order=1]", "placed 1", "any Paid[order=2]");
    }

    @Test
    void aHandlerThatFailsDoesNotKeepTheOthersFromBeingTold() {
        bus.subscribe(Placed.class, event -> {
            throw new IOException("first");
        });
        bus.subscribe(Placed.class, event -> told.add("second"));
        bus.subscribe(Placed.class, event -> {
            throw new IllegalStateException("third");
        });
        assertThatThrownBy(() -> bus.publish(new Placed(1)))
                .isInstanceOf(EventException.class)
                .cause()
                .isInstanceOf(IOException.class)
                .hasSuppressedException(new IllegalStateException("third"));
        assertThat(told).containsExactly("second");
    }

    @Test
    void aRegistrationEndsItsOwnSubscriptionOnly() {
        Registration first = bus.subscribe(Placed.class, event -> told.add("first"));
        Registration second = bus.subscribe(Placed.class, event -> told.add("second"));
        first.close();
        first.close();
        bus.publish(new Placed(1));
        assertThat(told).containsExactly("second");
        second.close();
        bus.publish(new Placed(2));
        assertThat(told).hasSize(1);
    }

    @Test
    void anInterruptedHandlerLeavesTheThreadInterrupted() {
        bus.subscribe(Placed.class, event -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(() -> bus.publish(new Placed(1))).isInstanceOf(EventException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
