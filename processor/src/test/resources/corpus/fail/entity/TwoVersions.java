package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Version;
import java.util.List;

@Entity
public record TwoVersions(
        @Id @Json List<String> id, //! [LEX_GEN_114] A key or version cannot be a document, a list
        @Version int one,
        @Version int two) {} //! [LEX_GEN_113] Only one component may have the role VERSION.
