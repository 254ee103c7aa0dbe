package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;
import java.util.Map;

@Repository
public interface RowsIntoNothing {

    record Pair<A, B>(A left, B right) {}

    record Odd(String name, Thread thread, Map<String, String> all) {}

    @Sql("select name from users") //! [LEX_GEN_413] The statement gives rows and the method returns nothing. Return what they become.
    void names();

    @Sql("select name, age from users")
    List<Map<String, Object>> maps(); //! [LEX_GEN_413] Rows cannot become java.util.Map<java.lang.String,java.lang.Object>. Use a record with a component for each column, the type of a single column, or Row.

    @Sql("select name, age from users")
    List<Pair<String, Integer>> pairs(); //! [LEX_GEN_413] Rows cannot become corpus.RowsIntoNothing.Pair<java.lang.String,java.lang.Integer>. Use a record without type parameters.

    @Sql("select * from users")
    List<Odd> odd(); //! [LEX_GEN_413] Rows cannot become corpus.RowsIntoNothing.Odd. Its component 'all' has no form in SQL.

    @Sql("select name from users")
    char[] letters(); //! [LEX_GEN_413] Rows cannot become an array of char. Return a List.
}
