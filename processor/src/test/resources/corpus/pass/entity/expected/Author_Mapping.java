package corpus;

import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.mapping.EntityDescription;
import dev.lexigram.sql.mapping.EntityMapping;
import dev.lexigram.sql.mapping.GenericType;
import dev.lexigram.sql.mapping.Mark;
import dev.lexigram.sql.mapping.Member;
import dev.lexigram.sql.mapping.NotNullColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Describes, reads and makes {@link Author} for the engine.
 */
@Generated("dev.lexigram.processor")
@SuppressWarnings("unchecked")
@NullUnmarked
final class Author_Mapping implements EntityMapping<Author> {
    Author_Mapping() {
    }

    @Override
    public EntityDescription description() {
        return new EntityDescription(
                Author.class,
                "author",
                "author",
                List.of(
                        Member.of("id", long.class, Mark.Plain.ID),
                        Member.of("name", String.class),
                        Member.of("books", GenericType.of(Many.class, Book.class), new Mark.HasMany("authorId", List.of()))),
                List.of(),
                List.of());
    }

    @Override
    public Author read(ResultSet row, int[] at, Codec<?>[] codecs) throws SQLException {
        return new Author(
                NotNullColumns.getLong(row, at[0]),
                row.getString(at[1]),
                (Many<Book>) codecs[2].read(row, at[2]));
    }

    @Override
    public Object get(Author entity, int component) {
        return switch (component) {
            case 0 -> entity.id();
            case 1 -> entity.name();
            case 2 -> entity.books();
            default -> throw new IndexOutOfBoundsException(component);
        };
    }

    @Override
    public Author create(Object[] values) {
        return new Author(
                (long) values[0],
                (String) values[1],
                (Many<Book>) values[2]);
    }

    @Override
    public boolean assign(Author entity, Object[] values) {
        return false;
    }
}
