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
interface UnknownAttribute extends CrudRepository<Book, Long> {
    @Find
    List<Book> named(String titel); //! [LEX_GEN_211] Book has no attribute 'titel'. Name the parameter like an attribute, or write @By. Did you mean 'title'?

    @Delete
    long forget(@By("pages") int count); //! [LEX_GEN_211] Book has no attribute 'pages'.
}
