package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaOrderOfOne extends DataRepository<User, Long> {
    @Find
    Optional<User> one(String name, Sort<User> sort); //! [LEX_GEN_608] One row has neither an order nor parts.

    long countByAge(int age, Limit limit); //! [LEX_GEN_608] What is changed or counted has neither an order nor parts.
}
