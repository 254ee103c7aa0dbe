package dev.lexigram.data.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentsTest {

    /// An object that says nothing about its inside.
    private static final class Opaque {}

    @Test
    void arraysListsAndMapsAreComparedByWhatIsInThem() {
        assertThat(Contents.same(new byte[] {1, 2}, new byte[] {1, 2})).isTrue();
        assertThat(Contents.same(new int[][] {{1}, {2}}, new int[][] {{1}, {2}}))
                .isTrue();
        assertThat(Contents.same(List.of(new byte[] {1}), List.of(new byte[] {1})))
                .isTrue();
        assertThat(Contents.same(Map.of("a", new byte[] {1}), Map.of("a", new byte[] {1})))
                .isTrue();
        assertThat(Contents.same(Map.of("a", 1), Map.of("b", 1))).isFalse();
        assertThat(Contents.same(List.of(1), List.of(1, 2))).isFalse();
        assertThat(Contents.same(null, null)).isTrue();
        assertThat(Contents.same(null, 1)).isFalse();
        assertThat(Contents.same(new byte[] {1}, new byte[] {2})).isFalse();
    }

    @Test
    void aCopyDoesNotChangeWithItsOriginal() {
        List<Object> inner = new ArrayList<>(Arrays.asList(1, null));
        Map<String, Object> value = new LinkedHashMap<>();
        byte[] bytes = {1};
        value.put("inner", inner);
        value.put("bytes", bytes);
        value.put("none", null);
        Object copy = Objects.requireNonNull(Contents.copy(value));
        assertThat(Contents.same(copy, value)).isTrue();
        inner.add(2);
        assertThat(Contents.same(copy, value)).isFalse();
        inner.removeLast();
        bytes[0] = 2;
        assertThat(Contents.same(copy, value)).isFalse();
        assertThat(Contents.copy(Set.of(1))).isEqualTo(Set.of(1));
        assertThat(Contents.copy("text")).isEqualTo("text");
    }

    @Test
    void objectsThatMayChangeUnseenAreKnown() {
        assertThat(Contents.isOpaque(new Opaque())).isTrue();
        assertThat(Contents.isOpaque(List.of(Map.of("a", new Opaque())))).isTrue();
        assertThat(Contents.isOpaque(List.of("text", 1, new byte[] {1}))).isFalse();
        assertThat(Contents.isOpaque(null)).isFalse();
    }
}
