package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.References;

@Entity
public record WrongReferences(
        @Id long id,
        @References(OrderLine.class) Long line, //! [LEX_GEN_120] A reference needs a record with a key of one component. OrderLine has 2.
        @References(Author.class) String author, //! [LEX_GEN_121] A reference is not of the type of the key that it holds. The key of Author is long.
        @References(value = Author.class, onDelete = References.OnDelete.SET_NULL) long editor) {} //! [LEX_GEN_122] A component that must have a value
