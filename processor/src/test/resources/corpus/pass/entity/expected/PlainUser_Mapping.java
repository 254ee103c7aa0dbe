package corpus;

import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.mapping.EntityDescription;
import dev.lexigram.sql.mapping.EntityMapping;
import dev.lexigram.sql.mapping.Mark;
import dev.lexigram.sql.mapping.Member;
import dev.lexigram.sql.mapping.NotNullColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Describes, reads and makes {@link PlainUser} for the engine.
 */
@Generated("dev.lexigram.processor")
@NullUnmarked
final class PlainUser_Mapping implements EntityMapping<PlainUser> {
    PlainUser_Mapping() {
    }

    @Override
    public EntityDescription description() {
        return new EntityDescription(
                PlainUser.class,
                "shop.plain_users",
                "shop.plain_users",
                List.of(
                        Member.of("id", Long.class, Mark.Plain.ID),
                        Member.of("name", String.class),
                        Member.of("active", boolean.class)),
                List.of(),
                List.of());
    }

    @Override
    public PlainUser read(ResultSet row, int[] at, Codec<?>[] codecs) throws SQLException {
        PlainUser entity = new PlainUser();
        entity.setId((Long) codecs[0].read(row, at[0]));
        entity.setName(row.getString(at[1]));
        entity.active = NotNullColumns.getBoolean(row, at[2]);
        return entity;
    }

    @Override
    public Object get(PlainUser entity, int component) {
        return switch (component) {
            case 0 -> entity.getId();
            case 1 -> entity.getName();
            case 2 -> entity.active;
            default -> throw new IndexOutOfBoundsException(component);
        };
    }

    @Override
    public PlainUser create(Object[] values) {
        PlainUser entity = new PlainUser();
        entity.setId((Long) values[0]);
        entity.setName((String) values[1]);
        entity.active = (boolean) values[2];
        return entity;
    }

    @Override
    public boolean assign(PlainUser entity, Object[] values) {
        entity.setId((Long) values[0]);
        entity.setName((String) values[1]);
        entity.active = (boolean) values[2];
        return true;
    }
}
