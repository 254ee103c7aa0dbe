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
interface NothingSaid extends CrudRepository<User, Long> {
    List<User> findByName(String name); //! [LEX_GEN_201] Nothing says what the method does. Annotate it with @Query
}
