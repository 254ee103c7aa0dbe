package corpus;

import dev.lexigram.contracts.attribute.Attribute;
import dev.lexigram.contracts.attribute.ComparableAttribute;
import dev.lexigram.contracts.attribute.TextAttribute;
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The attributes of {@link User}.
 */
@Generated("dev.lexigram.processor")
public final class User_ {
    public static final ComparableAttribute<User, Long> id = ComparableAttribute.of(User.class, "id");

    public static final TextAttribute<User> name = TextAttribute.of(User.class, "name");

    public static final TextAttribute<User> email = TextAttribute.of(User.class, "email");

    public static final ComparableAttribute<User, Integer> age = ComparableAttribute.of(User.class, "age");

    public static final ComparableAttribute<User, Boolean> active = ComparableAttribute.of(User.class, "active");

    public static final ComparableAttribute<User, User.Level> level = ComparableAttribute.of(User.class, "level");

    public static final ComparableAttribute<User, Instant> createdAt = ComparableAttribute.of(User.class, "createdAt");

    public static final Attribute<User, List<String>> tags = Attribute.of(User.class, "tags");

    public static final ComparableAttribute<User, Integer> version = ComparableAttribute.of(User.class, "version");

    public static final String ID = "id";

    public static final String NAME = "name";

    public static final String EMAIL = "email";

    public static final String AGE = "age";

    public static final String ACTIVE = "active";

    public static final String LEVEL = "level";

    public static final String CREATED_AT = "createdAt";

    public static final String TAGS = "tags";

    public static final String VERSION = "version";

    private User_() {
    }
}
