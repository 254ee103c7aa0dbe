package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaPages extends DataRepository<User, Long> {
    @Find
    Page<User> which(Order<User> order); //! [LEX_GEN_607] A page is returned and none is asked for. Add a parameter PageRequest.

    @Find
    List<User> none(PageRequest request); //! [LEX_GEN_607] A page is asked for and none is returned.
}
