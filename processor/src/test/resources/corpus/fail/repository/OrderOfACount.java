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
interface OrderOfACount extends CrudRepository<Book, Long> {
    @Find
    @OrderBy("title") //! [LEX_GEN_221] There are no rows for @OrderBy.
    long count(String title);

    @Find
    boolean any(String title, Limit limit); //! [LEX_GEN_213] There are no rows that it could be about.
}
