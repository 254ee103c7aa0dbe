package corpus;

import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.mapping.EntityDescription;
import dev.lexigram.sql.mapping.EntityMapping;
import dev.lexigram.sql.mapping.GenericType;
import dev.lexigram.sql.mapping.Mark;
import dev.lexigram.sql.mapping.Member;
import dev.lexigram.sql.mapping.NotNullColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Describes, reads and makes {@link User} for the engine.
 */
@Generated("dev.lexigram.processor")
@SuppressWarnings("unchecked")
@NullUnmarked
final class User_Mapping implements EntityMapping<User> {
    User_Mapping() {
    }

    @Override
    public EntityDescription description() {
        return new EntityDescription(
                User.class,
                "users",
                "users",
                List.of(
                        Member.of("id", Long.class, Mark.Plain.ID, new Mark.Made(dev.lexigram.contracts.mapping.Generated.Strategy.AUTO, "")),
                        Member.of("name", String.class),
                        Member.of("email", String.class, new Mark.ColumnNamed("mail")),
                        Member.of("age", int.class),
                        Member.of("active", boolean.class),
                        Member.of("level", User.Level.class),
                        Member.of("createdAt", Instant.class),
                        Member.of("tags", GenericType.of(List.class, String.class), Mark.Plain.JSON),
                        Member.of("version", int.class, Mark.Plain.VERSION)),
                List.of(),
                List.of());
    }

    @Override
    public User read(ResultSet row, int[] at, Codec<?>[] codecs) throws SQLException {
        return new User(
                (Long) codecs[0].read(row, at[0]),
                row.getString(at[1]),
                row.getString(at[2]),
                NotNullColumns.getInt(row, at[3]),
                NotNullColumns.getBoolean(row, at[4]),
                (User.Level) codecs[5].read(row, at[5]),
                (Instant) codecs[6].read(row, at[6]),
                (List<String>) codecs[7].read(row, at[7]),
                NotNullColumns.getInt(row, at[8]));
    }

    @Override
    public Object get(User entity, int component) {
        return switch (component) {
            case 0 -> entity.id();
            case 1 -> entity.name();
            case 2 -> entity.email();
            case 3 -> entity.age();
            case 4 -> entity.active();
            case 5 -> entity.level();
            case 6 -> entity.createdAt();
            case 7 -> entity.tags();
            case 8 -> entity.version();
            default -> throw new IndexOutOfBoundsException(component);
        };
    }

    @Override
    public User create(Object[] values) {
        return new User(
                (Long) values[0],
                (String) values[1],
                (String) values[2],
                (int) values[3],
                (boolean) values[4],
                (User.Level) values[5],
                (Instant) values[6],
                (List<String>) values[7],
                (int) values[8]);
    }

    @Override
    public boolean assign(User entity, Object[] values) {
        return false;
    }
}
