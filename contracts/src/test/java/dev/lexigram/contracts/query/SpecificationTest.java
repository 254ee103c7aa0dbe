package dev.lexigram.contracts.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecificationTest {

    private record Adult() implements Specification {
        @Override
        public Predicate predicate() {
            return F.of("age").ge(18);
        }
    }

    private record InCity(String city) implements Specification {
        @Override
        public Predicate predicate() {
            return F.of("city").eq(city);
        }
    }

    @Test
    void specificationsAreCombinedAsTheirConditionsAre() {
        Predicate adult = F.of("age").ge(18);
        Predicate oslo = F.of("city").eq("Oslo");
        assertThat(new Adult().and(new InCity("Oslo")).predicate()).isEqualTo(adult.and(oslo));
        assertThat(new Adult().or(new InCity("Oslo")).predicate()).isEqualTo(adult.or(oslo));
        assertThat(new Adult().not().predicate()).isEqualTo(adult.not());
        assertThat(Specification.of(oslo).predicate()).isSameAs(oslo);
    }
}
