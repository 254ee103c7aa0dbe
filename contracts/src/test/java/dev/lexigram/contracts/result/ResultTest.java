package dev.lexigram.contracts.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ResultTest {

    private static final Result<Integer, String> TWO = Result.ok(2);
    private static final Result<Integer, String> BAD = Result.err("bad");

    @Test
    void aResultIsOkOrErr() {
        assertThat(TWO.isOk()).isTrue();
        assertThat(TWO.isErr()).isFalse();
        assertThat(BAD.isOk()).isFalse();
        assertThat(BAD.isErr()).isTrue();
        assertThat(TWO.toOptional()).contains(2);
        assertThat(BAD.toOptional()).isEmpty();
    }

    @Test
    void unwrapGivesTheValueOrThrowsAndKeepsTheCause() {
        assertThat(TWO.unwrap()).isEqualTo(2);
        assertThat(BAD.unwrapErr()).isEqualTo("bad");
        assertThatThrownBy(BAD::unwrap)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("bad");
        assertThatThrownBy(TWO::unwrapErr).isInstanceOf(NoSuchElementException.class);
        IOException cause = new IOException("below");
        assertThatThrownBy(() -> Result.<Integer, IOException>err(cause).unwrap())
                .hasCause(cause);
        assertThat(BAD.unwrapOr(7)).isEqualTo(7);
        assertThat(BAD.unwrapOrElse(String::length)).isEqualTo(3);
        assertThat(TWO.unwrapOr(7)).isEqualTo(2);
    }

    @Test
    void valuesAndErrorsAreMappedAndChained() {
        assertThat(TWO.map(n -> n + 1)).isEqualTo(Result.ok(3));
        assertThat(BAD.map(n -> n + 1)).isEqualTo(BAD);
        assertThat(BAD.mapErr(String::length)).isEqualTo(Result.err(3));
        assertThat(TWO.andThen(n -> n > 1 ? Result.<String, String>ok("big") : Result.err("small")))
                .isEqualTo(Result.ok("big"));
        assertThat(TWO.filter(n -> n > 5, () -> "too small")).isEqualTo(Result.err("too small"));
        assertThat(TWO.filter(n -> n < 5, () -> "too big")).isEqualTo(TWO);
        assertThat(BAD.filter(n -> n < 5, () -> "too big")).isEqualTo(BAD);
    }

    @Test
    void attemptCatchesTheExpectedTypeOnly() {
        assertThat(Result.attempt(IOException.class, () -> "fine").unwrap()).isEqualTo("fine");
        IOException io = new IOException("disk");
        assertThat(Result.attempt(IOException.class, () -> {
                            throw io;
                        })
                        .unwrapErr())
                .isSameAs(io);
        IllegalStateException other = new IllegalStateException("other");
        assertThatThrownBy(() -> Result.attempt(IOException.class, () -> {
                    throw other;
                }))
                .isSameAs(other);
        assertThatThrownBy(() -> Result.attempt(IllegalStateException.class, () -> {
                    throw io;
                }))
                .hasCause(io);
    }

    @Test
    void manyResultsAreCollectedOrParted() {
        assertThat(Result.collect(List.of(TWO, Result.<Integer, String>ok(3)))).isEqualTo(Result.ok(List.of(2, 3)));
        assertThat(Result.collect(List.of(TWO, BAD, Result.<Integer, String>err("worse"))))
                .isEqualTo(BAD.map(List::of));
        Result.Partition<Integer, String> parts = Result.partition(List.of(TWO, BAD));
        assertThat(parts.values()).containsExactly(2);
        assertThat(parts.errors()).containsExactly("bad");
    }

    @Test
    void patternsTakeItApart() {
        String text = switch (TWO) {
            case Result.Ok<Integer, String>(Integer value) -> "ok " + value;
            case Result.Err<Integer, String>(String error) -> "err " + error;
        };
        assertThat(text).isEqualTo("ok 2");
    }
}
