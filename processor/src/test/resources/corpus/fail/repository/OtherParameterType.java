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
interface OtherParameterType extends CrudRepository<Book, Long> {
    @Find
    List<Book> published(String published); //! [LEX_GEN_210] The parameter is java.lang.String, the attribute 'published' java.time.LocalDate.

    @Find
    List<Book> priced(@By("price") List<String> prices); //! [LEX_GEN_210] The parameter is java.util.List<java.lang.String>
}
