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
interface LimitedPage extends CrudRepository<Book, Long> {
    @Find
    Page<Book> of(PageRequest request, Limit limit); //! [LEX_GEN_213] A page has its own limit.

    @Find
    CursorPage<Book> by(CursorRequest request, Order order); //! [LEX_GEN_213] A page by cursor has its order in the request.

    @Find
    List<Book> two(Limit one, Limit other); //! [LEX_GEN_213] There is one parameter of this kind already.
}
