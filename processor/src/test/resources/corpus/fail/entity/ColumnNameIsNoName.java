package corpus;

import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;

@Entity
public record ColumnNameIsNoName(
        @Id long id,
        @ColumnName("full name") String name) {} //! [LEX_GEN_117] 'full name' cannot be a column's name.
