package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.mapping.StoredAs;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Components with a codec of their own, written by hand.
class StoredAsTest {

    static final class Tags implements Codec<List<String>> {
        @Override
        public @Nullable List<String> read(ResultSet row, int index) throws SQLException {
            String text = row.getString(index);
            return text == null ? null : List.of(text.split(" ", -1));
        }

        @Override
        public void bind(PreparedStatement statement, int index, List<String> value) throws SQLException {
            statement.setString(index, String.join(" ", value));
        }

        @Override
        public Optional<Class<?>> stored() {
            return Optional.of(String.class);
        }
    }

    static final class Negative implements Codec<Long> {
        private final Codec<Long> inner;

        Negative() {
            this(Codec.via(Long.class, number -> -number, number -> -number));
        }

        private Negative(Codec<Long> inner) {
            this.inner = inner;
        }

        @Override
        public @Nullable Long read(ResultSet row, int index) throws SQLException {
            return inner.read(row, index);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
            inner.bind(statement, index, value);
        }

        @Override
        public Optional<Class<?>> stored() {
            return inner.stored();
        }

        @Override
        public Codec<Long> on(Codecs database) {
            return new Negative(inner.on(database));
        }
    }

    record Account(
            @Id String id,
            @StoredAs(Tags.class) @Nullable List<String> tags,
            @StoredAs(Negative.class) long debt) {}

    @Test
    void componentsWithACodecOfTheirOwnComeBackAndAreStoredByIt() {
        try (DatabaseService db = DatabaseService.open("sqlite::memory:")) {
            SchemaManager.on(db).create(Account.class);
            var accounts = GenericRepository.of(db, Account.class, String.class);
            Account ann = accounts.create(new Account("ann", List.of("a", "b"), 7));
            accounts.create(new Account("bob", null, 0));
            accounts.update(new Account("bob", List.of("c"), 9));

            assertThat(accounts.getById("ann")).isEqualTo(ann);
            assertThat(accounts.getById("bob")).isEqualTo(new Account("bob", List.of("c"), 9));
            assertThat(db.sql("select debt from account where tags = 'a b'")
                            .scalar(Long.class)
                            .one())
                    .isEqualTo(-7L);
        }
    }
}
