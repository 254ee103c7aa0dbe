package corpus;

import dev.lexigram.contracts.mapping.One;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.mapping.EntityDescription;
import dev.lexigram.sql.mapping.EntityMapping;
import dev.lexigram.sql.mapping.GenericType;
import dev.lexigram.sql.mapping.Mark;
import dev.lexigram.sql.mapping.Member;
import dev.lexigram.sql.mapping.NotNullColumns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Describes, reads and makes {@link Book} for the engine.
 */
@Generated("dev.lexigram.processor")
@SuppressWarnings("unchecked")
@NullUnmarked
final class Book_Mapping implements EntityMapping<Book> {
    Book_Mapping() {
    }

    @Override
    public EntityDescription description() {
        return new EntityDescription(
                Book.class,
                "books",
                "books",
                List.of(
                        Member.of("id", long.class, Mark.Plain.ID),
                        Member.of("title", String.class),
                        Member.of("published", LocalDate.class),
                        Member.of("price", BigDecimal.class),
                        Member.of("authorId", long.class),
                        Member.of("author", GenericType.of(One.class, Author.class), new Mark.BelongsTo("authorId"))),
                List.of(),
                List.of());
    }

    @Override
    public Book read(ResultSet row, int[] at, Codec<?>[] codecs) throws SQLException {
        return new Book(
                NotNullColumns.getLong(row, at[0]),
                row.getString(at[1]),
                (LocalDate) codecs[2].read(row, at[2]),
                (BigDecimal) codecs[3].read(row, at[3]),
                NotNullColumns.getLong(row, at[4]),
                (One<Author>) codecs[5].read(row, at[5]));
    }

    @Override
    public Object get(Book entity, int component) {
        return switch (component) {
            case 0 -> entity.id();
            case 1 -> entity.title();
            case 2 -> entity.published();
            case 3 -> entity.price();
            case 4 -> entity.authorId();
            case 5 -> entity.author();
            default -> throw new IndexOutOfBoundsException(component);
        };
    }

    @Override
    public Book create(Object[] values) {
        return new Book(
                (long) values[0],
                (String) values[1],
                (LocalDate) values[2],
                (BigDecimal) values[3],
                (long) values[4],
                (One<Author>) values[5]);
    }

    @Override
    public boolean assign(Book entity, Object[] values) {
        return false;
    }
}
