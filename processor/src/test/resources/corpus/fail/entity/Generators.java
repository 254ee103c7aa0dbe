package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.KeyGenerator;

@Entity
public record Generators(
        @Id @Generated(by = Counter.class, sequence = "ids") Long id, //! [LEX_GEN_115] A component names two generators.
        @Generated(strategy = Generated.Strategy.SEQUENCE) String code, //! [LEX_GEN_116] A sequence gives whole numbers.
        @Generated(strategy = Generated.Strategy.UUID_V7) String token) { //! [LEX_GEN_116] The strategy gives UUIDs.

    public static final class Counter implements KeyGenerator<Long> {
        @Override
        public Long next() {
            return 1L;
        }
    }
}
