package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface UnknownAttributeInSelect {
    @Query("select mail from User") //! [LEX_GEN_302] User has no attribute 'mail'. (Character 8 of the query.) Did you mean 'email'?
    List<String> mails();
}
