package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.TenantId;

@Entity
public record Lengths(
        @Id long id,
        @Length(10) int age, //! [LEX_GEN_118] Only texts and bytes have a length. Take @Length off
        @Length(min = 5, value = 3) String name, //! [LEX_GEN_119] No value has such a length.
        @TenantId boolean tenant) {} //! [LEX_GEN_132] A tenant is a text
