package corpus;

import dev.lexigram.contracts.attribute.ComparableAttribute;
import dev.lexigram.contracts.attribute.RelationAttribute;
import dev.lexigram.contracts.attribute.TextAttribute;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * The attributes of {@link Book}.
 */
@Generated("dev.lexigram.processor")
public final class Book_ {
    public static final ComparableAttribute<Book, Long> id = ComparableAttribute.of(Book.class, "id");

    public static final TextAttribute<Book> title = TextAttribute.of(Book.class, "title");

    public static final ComparableAttribute<Book, LocalDate> published = ComparableAttribute.of(Book.class, "published");

    public static final ComparableAttribute<Book, BigDecimal> price = ComparableAttribute.of(Book.class, "price");

    public static final ComparableAttribute<Book, Long> authorId = ComparableAttribute.of(Book.class, "authorId");

    public static final RelationAttribute<Book, Author> author = new RelationAttribute<>("author");

    public static final String ID = "id";

    public static final String TITLE = "title";

    public static final String PUBLISHED = "published";

    public static final String PRICE = "price";

    public static final String AUTHOR_ID = "authorId";

    public static final String AUTHOR = "author";

    private Book_() {
    }
}
