package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaNoEntity extends BasicRepository<JakartaNoEntity.Thing, Long> { //! [LEX_GEN_600] Thing is not marked as an entity.
    record Thing(long id) {}
}
