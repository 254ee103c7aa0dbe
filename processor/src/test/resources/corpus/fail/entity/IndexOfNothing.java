package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;

@Entity
@Index({"nmae"}) //! [LEX_GEN_124] An index names a component 'nmae' that does not exist. Did you mean 'name'?
public record IndexOfNothing(@Id long id, String name) {}
