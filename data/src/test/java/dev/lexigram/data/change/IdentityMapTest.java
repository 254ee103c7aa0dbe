package dev.lexigram.data.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdentityMapTest {

    @Test
    void whatWasNotUsedForTheLongestTimeIsForgotten() {
        IdentityMap<Integer, String> map = IdentityMap.of(2, entry -> true);
        map.put(1, "one");
        map.put(2, "two");
        assertThat(map.get(1)).isEqualTo("one");
        map.put(3, "three");
        assertThat(map.get(2)).isNull();
        assertThat(map.entries()).containsExactly("one", "three");
    }

    @Test
    void whatMayNotBeForgottenIsKeptBeyondTheLimit() {
        IdentityMap<Integer, String> map = IdentityMap.of(1, entry -> !entry.startsWith("dirty"));
        map.put(1, "dirty one");
        map.put(2, "dirty two");
        map.put(3, "clean");
        assertThat(map.size()).isEqualTo(3);
        map.put(4, "clean too");
        assertThat(map.entries()).containsExactly("dirty one", "dirty two", "clean too");
        map.remove(4);
        map.clear();
        assertThat(map.size()).isZero();
        assertThatThrownBy(() -> IdentityMap.of(0, entry -> true)).isInstanceOf(IllegalArgumentException.class);
    }
}
