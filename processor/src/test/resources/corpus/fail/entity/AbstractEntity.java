package corpus;

import dev.lexigram.contracts.mapping.Entity;

@Entity
public abstract class AbstractEntity { //! [LEX_GEN_101] Only records and classes that can be made alone are mapped. Make it a record
    long id;
}
