package corpus;

import jakarta.data.*;
import jakarta.data.page.*;
import jakarta.data.repository.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface JakartaUnfitResult extends DataRepository<User, Long> {
    @Insert
    boolean add(User user); //! [LEX_GEN_605] The method returns what it cannot have. Return void or the type of its parameter.

    @Delete
    User drop(User user); //! [LEX_GEN_605] The method returns what it cannot have. Return void.

    @Delete
    String dropNamed(@By("name") String name); //! [LEX_GEN_605] The method returns what it cannot have. Return void, long, int or boolean.

    @Find
    List<String> names(int age); //! [LEX_GEN_605] The method returns what it cannot have. Return entities

    String countByName(String name); //! [LEX_GEN_605] The method returns what it cannot have.

    long existsByName(String name); //! [LEX_GEN_605] The method returns what it cannot have. Return boolean.

    @Query("select name where age > :age")
    List<Integer> older(int age); //! [LEX_GEN_605] The method returns what it cannot have. The attribute 'name' is java.lang.String.

    @Query("select name, age")
    List<String> both(); //! [LEX_GEN_605] The method returns what it cannot have. Select one attribute

    @Query("select name")
    CursoredPage<String> named(PageRequest request); //! [LEX_GEN_605] The method returns what it cannot have. A page by cursor is made of whole entities
}
