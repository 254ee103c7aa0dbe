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
interface SelectedOtherwise extends CrudRepository<User, Long> {
    record Named(String name, int year) {}

    @Query("select name from User")
    List<Integer> ages(); //! The attribute 'name' is java.lang.String.

    @Query("select name, age from User")
    List<Named> named(); //! Return a record with exactly the components name, age.

    @Query("select count(this) from User")
    String count(); //! Return long or int.

    @Query("delete from User")
    User all(); //! [LEX_GEN_209]
}
