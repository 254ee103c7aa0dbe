package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;

@Entity
@Index({"name down"}) //! [LEX_GEN_125] 'down' is no direction.
public record IndexDirection(@Id long id, String name) {}
