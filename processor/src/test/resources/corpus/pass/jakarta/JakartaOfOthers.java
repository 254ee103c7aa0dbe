package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

/// Repositories and entities of other providers are theirs.
final class JakartaOfOthers {
    private JakartaOfOthers() {}

    @jakarta.data.spi.EntityDefining
    @interface Document {}

    @Document
    record Letter(String id, String text) {}

    @jakarta.persistence.Entity
    static class Managed {
        @jakarta.persistence.Id
        private Long id;
    }

    @Repository
    interface Letters extends CrudRepository<Letter, String> {
        List<Letter> whatever(Object it);
    }

    @Repository
    interface ManagedOnes extends CrudRepository<Managed, Long> {
        List<Managed> whatever(Object it);
    }

    @Repository(provider = "another")
    interface Users extends CrudRepository<User, Long> {
        List<User> whatever(Object it);
    }
}
