package corpus;

import dev.lexigram.contracts.mapping.Entity;

@Entity
public record NothingToStore() {} //! [LEX_GEN_102] Only classes with something to store can be mapped.
