package corpus;

import dev.lexigram.contracts.declare.*;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.page.*;
import dev.lexigram.contracts.query.*;
import dev.lexigram.contracts.repository.*;
import dev.lexigram.contracts.sql.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface TextOfEntities extends CrudRepository<Book, Long> {
    @Find
    String named(String title); //! [LEX_GEN_209] The result java.lang.String does not fit what the method asks. Return Book, a record

    @Find
    void of(String title); //! [LEX_GEN_209]
}
