package corpus;

import dev.lexigram.contracts.attribute.ComparableAttribute;
import dev.lexigram.contracts.attribute.TextAttribute;
import javax.annotation.processing.Generated;

/**
 * The attributes of {@link PlainUser}.
 */
@Generated("dev.lexigram.processor")
public final class PlainUser_ {
    public static final ComparableAttribute<PlainUser, Long> id = ComparableAttribute.of(PlainUser.class, "id");

    public static final TextAttribute<PlainUser> name = TextAttribute.of(PlainUser.class, "name");

    public static final ComparableAttribute<PlainUser, Boolean> active = ComparableAttribute.of(PlainUser.class, "active");

    public static final String ID = "id";

    public static final String NAME = "name";

    public static final String ACTIVE = "active";

    private PlainUser_() {
    }
}
