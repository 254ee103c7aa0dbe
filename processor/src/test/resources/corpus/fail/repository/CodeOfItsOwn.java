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
interface CodeOfItsOwn extends CrudRepository<User, Long> {
    @Find
    default List<User> named(String name) { //! [LEX_GEN_203] The method has code of its own, so @Find has no effect.
        return List.of();
    }
}
