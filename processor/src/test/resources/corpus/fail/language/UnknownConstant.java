package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.util.List;

@Repository(entity = User.class)
interface UnknownConstant {
    @Query("level = HIHG") //! [LEX_GEN_311] 'HIHG' is neither an attribute of User nor a constant of Level. (Character 9 of the query.) Did you mean 'HIGH'?
    List<User> high();

    @Query("level = 'HIGH'") //! Write the constant's name without quotes
    List<User> quoted();
}
