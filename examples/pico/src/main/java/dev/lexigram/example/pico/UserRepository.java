package dev.lexigram.example.pico;

import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Save;
import java.util.Optional;

/// Where users are. The compiler writes `UserRepository_`.
@Repository(entity = User.class)
public interface UserRepository {

    /// Only reads, and has no body.
    @Query("username = :username")
    Optional<User> getByUsername(String username);

    /// Writes, in a transaction of its own unless there is one.
    @Save
    User save(User user);

    /// How many there are.
    @Query("select count(this)")
    long count();
}
