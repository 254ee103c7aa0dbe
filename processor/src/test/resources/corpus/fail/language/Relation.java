package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = Book.class)
interface Relation {
    @Query("author.name = :name") //! [LEX_GEN_316] 'author' is a relation of Book
    List<Book> by(String name);
}
