package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.TxOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What bodies promise about transactions, kept by methods with an annotation.
public interface AnnotatedTransactionContract extends SqlContract {

    private AnnotatedPeople people(String table) {
        return new AnnotatedPeople_(db(), db(), backend(), table, db(), db());
    }

    @ParameterizedTest
    @MethodSource("dev.lexigram.tck.PropagationContract#cases")
    default void annotatedWorkIsKeptOrUndoneAsTheModeSays(
            Propagation mode, PropagationContract.Place place, PropagationContract.Ending ending) {
        String table = Scratch.noPeople(backend());
        AnnotatedCalls calls = new AnnotatedCalls_(db(), db());
        PropagationContract.Outcome found = new PropagationContract.Trial(this, table, mode, ending, calls).in(place);
        assertThat(found).isEqualTo(PropagationContract.expected(backend(), mode, place, ending));
        assertThat(db().currentTransaction()).isEmpty();
    }

    @Test
    default void resultsComeBackAsTheyAre() {
        String table = Scratch.people(backend());
        AnnotatedPeople people = people(table);
        assertThat(people.names()).containsExactly("Ann", "Bob", "Cid", "Dee");
        assertThat(people.count()).isEqualTo(4);
        assertThat(people.nothing()).isNull();
        assertThat(people.greater("a", "b")).isEqualTo("b");
    }

    @Test
    default void theClasssAnnotationIsForPublicMethodsAndAMethodsOwnCountsInstead() {
        String table = Scratch.noPeople(backend());
        AnnotatedPeople people = people(table);
        assertThat(people.transaction().options().access()).isEqualTo(TxOptions.Access.READ_ONLY);
        assertThat(people.isOutside()).isTrue();
        people.add("Ann");
        assertThat(people.names()).containsExactly("Ann");
    }

    @Test
    default void aMethodThatMayOnlyReadCannotWrite() {
        String table = Scratch.noPeople(backend());
        AnnotatedPeople people = people(table);
        assertThatThrownBy(() -> people.addWhereNobodyMay("Ann")).isInstanceOf(DatabaseException.class);
        assertThat(people.names()).isEmpty();
    }

    @Test
    default void whateverAMethodThrowsReachesItsCallerAsItIs() {
        String table = Scratch.noPeople(backend());
        AnnotatedPeople people = people(table);
        List<Throwable> failures = List.of(
                new IOException("io"),
                new TimeoutException("late"),
                new IllegalStateException("state"),
                new AssertionError("error"));
        for (Throwable failure : failures) {
            assertThat(catchThrowable(() -> people.addAndThrow("Ann", failure))).isSameAs(failure);
            assertThat(failure.getSuppressed()).isEmpty();
            assertThat(people.names()).isEmpty();
        }
    }

    @Test
    default void aCallWithinTheObjectHasItsTransactionToo() {
        String table = Scratch.noPeople(backend());
        AnnotatedPeople people = people(table);
        people.addButNot("Ann", "Bob");
        assertThat(people.names()).containsExactly("Ann", "Ann alone");
    }

    @Test
    default void anAnnotatedMethodEndsWhenItsTimeIsOver() {
        AnnotatedPeople people = people(Scratch.noPeople(backend()));
        assertThatThrownBy(people::slow).isInstanceOf(DatabaseTimeoutException.class);
    }

    @Test
    default void anAnnotatedMethodIsRunAgainAfterWhatFailsForTheSakeOfOthers() {
        String table = Scratch.people(backend());
        AnnotatedPeople people = people(table);
        List<FutureTask<Boolean>> tasks = IntStream.range(0, 8)
                .mapToObj(i -> Concurrently.start(() -> {
                    people.mark("Ann");
                    return true;
                }))
                .toList();
        tasks.forEach(Concurrently::await);
        assertThat(db().sql("select mark from " + table + " where name = 'Ann'")
                        .scalar(Long.class)
                        .one())
                .isEqualTo(8);
    }

    @Test
    default void annotatedMethodsOfTwoDatabasesDoNotMix() {
        String table = Scratch.noPeople(backend());
        try (var other = PropagationContract.Other.open(backend())) {
            AnnotatedPeople people =
                    new AnnotatedPeople_(db(), other.database(), backend(), table, db(), other.database());
            assertThatThrownBy(() -> people.addThere("there", "here")).isInstanceOf(IllegalStateException.class);
            assertThat(Scratch.count(other.database(), PropagationContract.Other.TABLE))
                    .isZero();
            assertThat(people.names()).containsExactly("here");
        }
    }
}
