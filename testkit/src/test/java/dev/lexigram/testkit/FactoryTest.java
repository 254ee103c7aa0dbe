package dev.lexigram.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactoryTest {

    record User(@Nullable Long id, String email, String role, int age) {

        User {
            if (age < 0) {
                throw new IllegalStateException("Nobody is younger than 0.");
            }
        }

        User withRole(String other) {
            return new User(id, email, other, age);
        }
    }

    private final List<User> stored = new ArrayList<>();

    private final Factory<User> users = Factory.of(
                    User.class,
                    draft -> new User(
                            null,
                            draft.text("user%d@example.com"),
                            draft.oneOf(List.of("member", "guest")),
                            draft.between(18, 20)))
            .state("admin", user -> user.withRole("admin"))
            .storedBy(this::store);

    private User store(User user) {
        User kept = new User(stored.size() + 1L, user.email(), user.role(), user.age());
        stored.add(kept);
        return kept;
    }

    @Test
    void eachIsDifferent() {
        assertThat(users.make(3))
                .extracting(User::email)
                .containsExactly("user1@example.com", "user2@example.com", "user3@example.com");
        assertThat(users.make().email()).isEqualTo("user4@example.com");
        assertThat(stored).isEmpty();
    }

    @Test
    void everyRunMakesTheSame() {
        Factory<Integer> numbers =
                Factory.of(Integer.class, draft -> draft.random().nextInt());
        Factory<Integer> again =
                Factory.of(Integer.class, draft -> draft.random().nextInt());
        assertThat(numbers.make(20)).isEqualTo(again.make(20)).doesNotHaveDuplicates();
        assertThat(users.make(100))
                .extracting(User::age)
                .containsOnly(18, 19, 20)
                .contains(18, 19, 20);
    }

    @Test
    void statesAndComponentsChangeACopy() {
        Factory<User> admins = users.in("admin").with("age", 40);
        assertThat(admins.make()).isEqualTo(new User(null, "user1@example.com", "admin", 40));
        assertThat(users.make().role()).isEqualTo("guest");
        assertThat(admins.with("age", 41).make().age()).isEqualTo(41);
    }

    @Test
    void whatIsCreatedIsStored() {
        assertThat(users.create().id()).isEqualTo(1);
        assertThat(users.with("id", 7L).create(2)).extracting(User::id).containsExactly(2L, 3L);
        assertThat(stored).hasSize(3);
    }

    @Test
    void wrongUseIsToldAtOnce() {
        assertThatThrownBy(() -> users.in("owner")).hasMessageContaining("no state 'owner'; it has [admin]");
        assertThatThrownBy(() -> users.with("name", "x")).hasMessageContaining("[id, email, role, age]");
        assertThatThrownBy(() -> users.with("age", "x")).hasMessageContaining("of type int, and a String is none");
        assertThatThrownBy(() -> users.with("age", null)).hasMessageContaining("null is none");
        assertThatThrownBy(() -> Factory.of(String.class, Draft::toString).with("a", 1))
                .hasMessageContaining("is no record");
        assertThatThrownBy(() -> Factory.of(User.class, draft -> users.make()).create())
                .hasMessageContaining("storedBy");
    }

    @Test
    void whatTheRecordItselfRefusesArrivesAsItWasThrown() {
        assertThatThrownBy(() -> users.with("age", -1).make())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nobody is younger than 0.");
    }
}
