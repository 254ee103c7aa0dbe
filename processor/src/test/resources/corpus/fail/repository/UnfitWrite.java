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
interface UnfitWrite extends CrudRepository<Book, Long> {
    @Insert
    long add(Book book); //! [LEX_GEN_209] The result long does not fit what the method does. Return nothing, or what was stored: Book.

    @Save
    Book keep(List<Book> books); //! [LEX_GEN_209] The result corpus.Book does not fit what the method does. Return nothing, or what was stored: List<Book> or Book[].

    @Upsert
    Book put(Book book); //! [LEX_GEN_209] The result corpus.Book does not fit what the method does. Return nothing.

    @Delete
    Book remove(Book book); //! [LEX_GEN_209] The result corpus.Book does not fit what the method does. Return nothing, the number of rows
}
