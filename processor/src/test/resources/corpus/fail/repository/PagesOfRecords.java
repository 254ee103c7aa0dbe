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
interface PagesOfRecords extends CrudRepository<User, Long> {
    record Named(String name) {}

    @Find
    CursorPage<Named> named(CursorRequest request); //! [LEX_GEN_209] The result dev.lexigram.contracts.page.CursorPage<corpus.PagesOfRecords.Named> does not fit what the method asks. A page by cursor holds entities
}
