package dev.lexigram.data.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetReaderTest {

    /// Numbers that are compared as something else than they are read as, if the shift is not zero.
    private record Numbers(List<Integer> all, int shift, List<Predicate> asked) implements PageSource<Integer> {

        static Numbers upTo(int last, int shift) {
            List<Integer> all = new ArrayList<>();
            for (int i = 1; i <= last; i++) {
                all.add(i);
            }
            return new Numbers(all, shift, new ArrayList<>());
        }

        @Override
        public List<Integer> fetch(Predicate where, List<Sort> order, int limit) {
            asked.add(where);
            long after = where instanceof Predicate.Compare compare
                            && compare.right() instanceof Operand.Value(Object value)
                            && value instanceof Integer number
                    ? number
                    : Long.MIN_VALUE;
            return all.stream().filter(n -> n > after).limit(limit).toList();
        }

        @Override
        public Object value(Integer item, Operand column) {
            return item - shift;
        }

        @Override
        public long count() {
            return all.size();
        }
    }

    private static KeysetReader<Integer> reader(Numbers numbers) {
        return KeysetReader.of(numbers, PageOrder.byKey("n"), List.of());
    }

    @Test
    void readsBehindTheLastRowEachTime() {
        Numbers numbers = Numbers.upTo(5, 0);
        KeysetReader<Integer> reader = reader(numbers);
        assertThat(reader.next(2)).containsExactly(1, 2);
        numbers.all().remove(Integer.valueOf(1));
        numbers.all().addFirst(0);
        assertThat(reader.next(3)).containsExactly(3, 4, 5);
        assertThat(reader.next(3)).isEmpty();
        assertThat(numbers.asked())
                .containsExactly(Predicate.always(), F.of("n").gt(2), F.of("n").gt(5));
    }

    @Test
    void aValueThatIsNotEqualToItselfEndsInAnErrorAndNotInACircle() {
        KeysetReader<Integer> reader = reader(Numbers.upTo(5, 2));
        assertThat(reader.next(2)).containsExactly(1, 2);
        assertThatThrownBy(() -> reader.next(2)).isInstanceOf(PaginationException.class);
    }
}
