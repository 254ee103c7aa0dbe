package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.OneToMany;

@Entity
public record Author(@Id long id, String name, @OneToMany(mappedBy = "authorId") Many<Book> books) {}
