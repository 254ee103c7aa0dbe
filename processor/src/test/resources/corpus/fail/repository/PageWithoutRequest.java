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
interface PageWithoutRequest extends CrudRepository<Book, Long> {
    @Find
    Page<Book> of(String title); //! [LEX_GEN_212] A Page needs to know which. Add a parameter PageRequest.

    @Find
    CursorPage<Book> by(String title); //! [LEX_GEN_212] A CursorPage needs to know which. Add a parameter CursorRequest.

    @Find
    List<Book> some(PageRequest request); //! [LEX_GEN_212] The method returns no Page.
}
