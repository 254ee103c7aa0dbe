package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaNames extends DataRepository<User, Long> {
    List<User> everybody(); //! [LEX_GEN_611] Nothing says what 'everybody' does. Begin with find, delete, count or exists, or annotate it.

    List<User> findByNameAndAge(String name); //! [LEX_GEN_612] The method's name asks for 2 values, and it has 1 parameters for them.

    List<User> findByName(int name); //! [LEX_GEN_3

    List<User> select(String name); //! [LEX_GEN_611]
}
