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
interface UnknownRelation extends CrudRepository<Author, Long> {
    @Find
    @Fetch("boks") //! [LEX_GEN_217] Author has no relation 'boks'. Did you mean 'books'?
    List<Author> named(String name);
}
