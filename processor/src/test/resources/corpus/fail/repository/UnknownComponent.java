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
interface UnknownComponent extends CrudRepository<User, Long> {
    record Short(String name, int year) {}

    record Typed(String name, String age) {}

    @Find
    List<Short> shorts(); //! [LEX_GEN_216] The component 'year' of Short is no attribute of User.

    @Find
    List<Typed> typed(); //! [LEX_GEN_216] The component 'age' of Typed is java.lang.String, the attribute int.
}
