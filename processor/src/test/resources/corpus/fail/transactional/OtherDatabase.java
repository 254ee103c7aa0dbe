package corpus;

import dev.lexigram.contracts.sql.Transactional;
import dev.lexigram.contracts.declare.Repository;

@Repository(database = "main")
interface OtherDatabase {

    @Transactional(database = "analytics") //! [LEX_GEN_508] The transaction is of database 'analytics'
    default void move() {}
}
