package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaUnknownAttribute extends DataRepository<User, Long> {
    @Find
    List<User> named(String nam); //! [LEX_GEN_609] User has no attribute 'nam'. Did you mean 'name'?

    @Find
    @OrderBy("agee") //! [LEX_GEN_609] User has no attribute 'agee'. Did you mean 'age'?
    List<User> sorted();

    List<User> findByAgee(int age); //! [LEX_GEN_611] 

    @Query("where agee > 3") //! User has no attribute 'agee'
    List<User> older();

    @Find
    List<User> aged(long age); //! [LEX_GEN_610] The parameter 'age' is not of its attribute's type. Make it int.
}
