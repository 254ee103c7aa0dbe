package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaKeyOfSeveral {
    @Insert
    void add(OrderLine line); //! [LEX_GEN_603] The class of the key of OrderLine is not known.
}
