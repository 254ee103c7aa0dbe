package corpus;

import dev.lexigram.contracts.attribute.ComparableAttribute;
import dev.lexigram.contracts.attribute.RelationAttribute;
import dev.lexigram.contracts.attribute.TextAttribute;
import javax.annotation.processing.Generated;

/**
 * The attributes of {@link Author}.
 */
@Generated("dev.lexigram.processor")
public final class Author_ {
    public static final ComparableAttribute<Author, Long> id = ComparableAttribute.of(Author.class, "id");

    public static final TextAttribute<Author> name = TextAttribute.of(Author.class, "name");

    public static final RelationAttribute<Author, Book> books = new RelationAttribute<>("books");

    public static final String ID = "id";

    public static final String NAME = "name";

    public static final String BOOKS = "books";

    private Author_() {
    }
}
