package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
abstract class JakartaNoInterface implements DataRepository<User, Long> {} //! [LEX_GEN_614] Only an interface without type parameters can be implemented.
