package dev.lexigram.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes entities for tests: each differs from the others, and every run of the program makes the same ones.
///
/// ```java
/// Factory<User> users = Factory.of(User.class, draft -> new User(null, draft.text("user%d@example.com"),
/// Role.MEMBER))
///         .state("admin", user -> user.withRole(Role.ADMIN))
///         .storedBy(repository::create);
/// User ann = users.in("admin").with("email", "ann@example.com").create();
/// List<User> many = users.create(100);
/// ```
///
/// Immutable but for the number of the next entity, which a factory shares with those that are made from it;
/// thread-safe when the definition is.
///
/// @param <T> the entity
public final class Factory<T> {

    private final Class<T> type;
    private final Function<Draft, T> definition;
    private final Map<String, UnaryOperator<T>> states;
    private final UnaryOperator<T> change;
    private final @Nullable UnaryOperator<T> store;
    private final AtomicLong made;

    private Factory(
            Class<T> type,
            Function<Draft, T> definition,
            Map<String, UnaryOperator<T>> states,
            UnaryOperator<T> change,
            @Nullable UnaryOperator<T> store,
            AtomicLong made) {
        this.type = type;
        this.definition = definition;
        this.states = Map.copyOf(states);
        this.change = change;
        this.store = store;
        this.made = made;
    }

    /// A factory of entities.
    ///
    /// @param definition what makes one, from what differs each time
    public static <T> Factory<T> of(Class<T> type, Function<Draft, T> definition) {
        return new Factory<>(type, definition, Map.of(), UnaryOperator.identity(), null, new AtomicLong());
    }

    /// A copy that knows a state, which {@link #in} asks for.
    public Factory<T> state(String name, UnaryOperator<T> how) {
        Map<String, UnaryOperator<T>> all = new HashMap<>(states);
        all.put(name, how);
        return new Factory<>(type, definition, all, change, store, made);
    }

    /// A copy whose entities are in a state.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public Factory<T> in(String state) {
        UnaryOperator<T> how = states.get(state);
        if (how == null) {
            throw new IllegalArgumentException("The factory of " + type.getSimpleName() + " has no state '" + state
                    + "'; it has " + states.keySet().stream().sorted().toList() + ".");
        }
        return changed(how);
    }

    /// A copy whose entities, which are records, have this in a component.
    ///
    /// @throws IllegalArgumentException when the record has no such component, or one of another type
    public Factory<T> with(String component, @Nullable Object value) {
        return changed(RecordCopy.with(type, component, value));
    }

    private Factory<T> changed(UnaryOperator<T> next) {
        return new Factory<>(type, definition, states, entity -> next.apply(change.apply(entity)), store, made);
    }

    /// A copy that stores what it creates, mostly with `repository::create`.
    public Factory<T> storedBy(UnaryOperator<T> how) {
        return new Factory<>(type, definition, states, change, how, made);
    }

    /// Makes an entity and stores it nowhere.
    public T make() {
        return change.apply(definition.apply(new Draft(made.incrementAndGet())));
    }

    /// Makes several entities.
    public List<T> make(int count) {
        return Stream.generate(this::make).limit(count).toList();
    }

    /// Makes an entity and stores it.
    ///
    /// @return the entity as it is stored
    /// @throws IllegalStateException when {@link #storedBy} was not called
    public T create() {
        UnaryOperator<T> how = store;
        if (how == null) {
            throw new IllegalStateException("The factory of " + type.getSimpleName()
                    + " does not know where to store: say .storedBy(repository::create).");
        }
        return how.apply(make());
    }

    /// Makes several entities and stores each.
    public List<T> create(int count) {
        return Stream.generate(this::create).limit(count).toList();
    }
}
