package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Version;

@Entity
public record TwoRoles(
        @Id @Version long id, //! [LEX_GEN_108] A component has one role only.
        String name) {}
