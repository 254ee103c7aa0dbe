package dev.lexigram.example.pico;

import dev.lexigram.contracts.sql.Transactional;
import jakarta.inject.Singleton;

/// What the application does with users; it decides where transactions begin and end.
@Singleton
public class UserService {

    private final UserRepository users;

    UserService(UserRepository users) {
        this.users = users;
    }

    /// Looks and stores in one transaction.
    ///
    /// @throws IllegalArgumentException when there is such a user
    @Transactional
    public User createUser(String username) {
        users.getByUsername(username).ifPresent(known -> {
            throw new IllegalArgumentException("User '" + username + "' already exists.");
        });
        return users.save(User.named(username));
    }

    /// How many there are.
    @Transactional(readOnly = true)
    public long count() {
        return users.count();
    }
}
