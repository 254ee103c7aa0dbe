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
interface SeveralThings extends CrudRepository<User, Long> {
    @Find
    @Query("name = :name")
    List<User> named(String name); //! [LEX_GEN_202] The method does several things: @Query, @Find. Leave one of them.
}
