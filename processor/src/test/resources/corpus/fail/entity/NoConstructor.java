package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;

@Entity
public class NoConstructor { //! [LEX_GEN_106] The class has no constructor that can be used.
    @Id
    long id;

    public NoConstructor(long other) {
        this.id = other;
    }
}
