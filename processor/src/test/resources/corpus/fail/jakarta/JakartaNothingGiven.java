package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaNothingGiven extends DataRepository<User, Long> {
    @Insert
    void add(String name); //! [LEX_GEN_604] The method takes no entity.

    @Save
    void keep(User one, User other); //! [LEX_GEN_604] The method takes no entity.
}
