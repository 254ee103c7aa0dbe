package corpus;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import java.time.LocalDate;
import java.util.List;

@Repository(entity = User.class)
interface WrongParameterType {
    @Query("age >= :min") //! [LEX_GEN_307] This is String, which cannot be compared with Integer. (Character 8
    List<User> olderThan(String min);

    @Query("createdAt < :day") //! [LEX_GEN_307] This is LocalDate, which cannot be compared with Instant.
    List<User> before(LocalDate day);
}
