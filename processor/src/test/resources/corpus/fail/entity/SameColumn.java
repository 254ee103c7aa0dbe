package corpus;

import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Version;

@Entity
public record SameColumn(
        @Id long id,
        String fullName,
        @ColumnName("full_name") String name, //! [LEX_GEN_111] Two components have the same column 'full_name'.
        @Version String version) {} //! [LEX_GEN_112] A version must be an int, long or short.
