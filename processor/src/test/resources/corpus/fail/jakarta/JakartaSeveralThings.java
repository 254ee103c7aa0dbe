package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaSeveralThings extends DataRepository<User, Long> {
    @Find
    @Delete
    void both(String name); //! [LEX_GEN_601] The method does several things: @Find, @Delete. Leave one of them.
}
