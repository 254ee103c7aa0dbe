package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaSeveralParts extends DataRepository<User, Long> {
    @Find
    Page<User> both(PageRequest request, Limit limit); //! [LEX_GEN_606] The method says in several ways which part of the rows is wanted.

    List<User> findFirst3ByName(String name, Limit limit); //! [LEX_GEN_606]

    @Find
    List<User> orders(Order<User> one, Order<User> other); //! [LEX_GEN_606]
}
