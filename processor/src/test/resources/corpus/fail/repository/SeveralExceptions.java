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
interface SeveralExceptions extends CrudRepository<User, Long> {
    default void act() throws java.io.IOException, InterruptedException {} //! [LEX_GEN_218] The method declares several exceptions.
}
