package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;

@Entity
@Index({"name", "name desc"}) //! [LEX_GEN_123] An index is of one or more different components.
public record IndexTwice(@Id long id, String name) {}
