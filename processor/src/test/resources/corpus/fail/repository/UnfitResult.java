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
interface UnfitResult {
    @Find
    List<Book> named(String title);

    @Find
    Map<String, Book> byTitle(String title); //! [LEX_GEN_205] Nothing says which entity the method is about.
}
