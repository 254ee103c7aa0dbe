package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaWhoseRows {
    @Insert
    User add(User user);

    @Insert
    Book add(Book book);

    long countByName(String name); //! [LEX_GEN_602] The method does not say whose rows it is about.
}
