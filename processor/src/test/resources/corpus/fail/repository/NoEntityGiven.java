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
interface NoEntityGiven extends CrudRepository<Book, Long> {
    @Insert
    void add(String title); //! [LEX_GEN_214] The method is not given an entity but java.lang.String. Take one entity, or a list or an array of them.

    @Update
    void change(Book one, Book other); //! [LEX_GEN_214] The method is not given an entity but 2 parameters.
}
