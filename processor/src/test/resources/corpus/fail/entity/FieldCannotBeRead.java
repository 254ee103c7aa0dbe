package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;

@Entity
public class FieldCannotBeRead {
    @Id
    long id;

    private String name; //! [LEX_GEN_105] A field cannot be read. Field: 'name'. Give it an accessor
}
