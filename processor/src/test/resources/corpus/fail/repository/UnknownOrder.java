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
interface UnknownOrder extends CrudRepository<User, Long> {
    @Find
    @OrderBy("nam") //! [LEX_GEN_215] User has no attribute 'nam' to sort by. Did you mean 'name'?
    List<User> one(int age);

    @Find
    @OrderBy("tags") //! [LEX_GEN_215] The attribute 'tags' has no order.
    List<User> other(int age);
}
