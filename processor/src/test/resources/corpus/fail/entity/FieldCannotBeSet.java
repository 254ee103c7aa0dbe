package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;

@Entity
public class FieldCannotBeSet {
    @Id
    long id;

    private String name; //! [LEX_GEN_107] A field cannot be set. Field: 'name'. Give it a setter

    public String name() {
        return name;
    }
}
