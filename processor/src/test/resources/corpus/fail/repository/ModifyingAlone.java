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
interface ModifyingAlone extends CrudRepository<User, Long> {
    @Modifying //! [LEX_GEN_222] @Modifying belongs to @Sql, which the method has not.
    @Query("update User set age = 1")
    long age();
}
