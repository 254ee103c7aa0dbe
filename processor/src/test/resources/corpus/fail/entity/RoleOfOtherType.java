package corpus;

import dev.lexigram.contracts.mapping.CreatedAt;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.SoftDelete;

@Entity
public record RoleOfOtherType(
        @Id long id,
        @CreatedAt String since, //! [LEX_GEN_109] The component's type does not suit its role. Use Instant, OffsetDateTime or LocalDateTime.
        @SoftDelete Boolean gone) {} //! [LEX_GEN_109] The component's type does not suit its role. Use Instant, OffsetDateTime or LocalDateTime, or a primitive boolean.
