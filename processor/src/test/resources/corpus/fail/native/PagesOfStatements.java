package corpus;

import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Sql;
import java.util.List;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Sort;

@Repository
public interface PagesOfStatements {

    @Sql("select * from users order by id")
    CursorPage<User> byCursor(CursorRequest page); //! [LEX_GEN_414] A native statement cannot take the parameter 'page': its text is fixed. Take a PageRequest, or use @Query, which pages by cursor.

    @Sql("select * from users")
    List<User> sorted(Sort sort); //! [LEX_GEN_414] A native statement cannot take the parameter 'sort': its text is fixed. Write it into the text, or use @Query or @Find.

    @Sql("select * from users order by id limit 10") //! [LEX_GEN_415] Pages are cut by 'limit' behind the statement, which cannot stand here.
    Page<User> limited(PageRequest page);

    @Sql("select * from users")
    Page<User> unordered(PageRequest page); //? [LEX_GEN_417] Pages without an order may show rows twice or not at all. Add 'order by' with a unique column last.
}
