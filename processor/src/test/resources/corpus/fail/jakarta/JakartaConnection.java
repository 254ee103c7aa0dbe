package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaConnection extends DataRepository<User, Long> {
    java.sql.Connection connection(); //! [LEX_GEN_613] A repository lends no connection, as nobody would give it back.
}
