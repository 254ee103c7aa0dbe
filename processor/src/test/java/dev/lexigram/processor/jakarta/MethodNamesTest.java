package dev.lexigram.processor.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.processor.query.Methods;
import dev.lexigram.processor.query.QueryText;
import dev.lexigram.processor.query.QueryTextException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodNamesTest {

    private static MethodNameQuery parse(String name) {
        return MethodNames.parse(name, Methods.item());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "findByName; where name = ?1",
                "findAll; ",
                "findItems; ",
                "countItemsByAgeGreaterThanEqual; where age >= ?1",
                "findByNameAndAge; where name = ?1 and age = ?2",
                "findByNameAndAgeOrCity; where name = ?1 and age = ?2 or city = ?3",
                "findByNameOrAgeAndCity; where name = ?1 or age = ?2 and city = ?3",
                "findByAgeLessThanEqualAndAgeGreaterThanOrStockLessThan; where age <= ?1 and age > ?2 or stock < ?3",
                "findByAgeBetweenAndName; where age between ?1 and ?2 and name = ?3",
                "findByAgeNotBetween; where age not between ?1 and ?2",
                "findByNameLike; where name like ?1",
                "findByNameNotLike; where name not like ?1",
                "findByNameContainsAndActiveNot; where name like '%' || (?1 || '%') and active <> ?2",
                "findByNameStartsWithOrNameEndsWith; where name like ?1 || '%' or name like '%' || ?2",
                "findByLevelInOrderByIdAsc; where level in ?1 order by id asc",
                "existsByCodeNotIn; where code not in ?1",
                "countByCityNull; where city is null",
                "findByCityNotNullAndAgeNot; where city is not null and age <> ?1",
                "findByActiveTrueAndAgeLessThan; where active = true and age < ?1",
                "findByActiveFalse; where active = false",
                "deleteByNameLike; where name like ?1",
                "findByNameIgnoreCase; where lower(name) = lower(?1)",
                "findByNameIgnoreCaseNot; where lower(name) <> lower(?1)",
                "findByNameIgnoreCaseBetweenAndCityNotIn; where lower(name) between lower(?1) and lower(?2) and city not in ?3",
                "findByNameIgnoreCaseNotLike; where name not ilike ?1",
                "findByNameIgnoreCaseContains; where name ilike '%' || (?1 || '%')",
                "findByNameOrderByAgeDescNameAsc; where name = ?1 order by age desc, name asc",
                "findByAgeOrderByNameDescId; where age = ?1 order by name desc, id asc",
                "findAllOrderByName; order by name asc",
                "findOrderByNameDesc; order by name desc",
                "findBySentAtGreaterThan; where sentAt > ?1",
                "findByNAME; where name = ?1",
                "findByBrandOrOriginAndOrOriginNot; where brandOrOrigin = ?1 and orOrigin <> ?2",
            })
    void whatANameSaysIsRead(String name, String query) {
        assertThat(QueryText.of(parse(name).statement())).isEqualTo(query == null ? "" : query);
    }

    @ParameterizedTest
    @CsvSource({
        "find, FIND, -1, 0", "findFirstByAge, FIND, 1, 1", "findFirst3ByAgeBetween, FIND, 3, 2",
        "findFirst25OrderByAge, FIND, 25, 0", "deleteAll, DELETE, -1, 0", "countByAge, COUNT, -1, 1",
        "existsByAgeNullOrActiveTrue, EXISTS, -1, 0", "findFirst, FIND, 1, 0"
    })
    void whatIsDoneIsRead(String name, MethodNameQuery.Action action, long first, int parameters) {
        MethodNameQuery query = parse(name);
        assertThat(query.action()).isEqualTo(action);
        assertThat(query.first().orElse(-1)).isEqualTo(first);
        assertThat(query.parameters()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "olderThan; 0; Nothing says what 'olderThan' does.; find, delete",
                "findByAgee; 6; Item has no attribute 'agee'.; Did you mean 'age'?",
                "findByNmae; 6; Item has no attribute 'nmae'.; Did you mean 'name'?",
                "findByNameAndAegLessThan; 13; Item has no attribute 'aeg'.; Did you mean 'age'?",
                "findByNameOrderByAegDesc; 17; Item has no attribute 'aeg'.; Did you mean 'age'?",
                "findByNameOrderByAgeName; 17; Item has no attribute 'ageName'.; ",
                "findByNameNotNotNull; 6; What stands behind 'name' is not understood: 'NotNotNull'.; And, Or",
                "findBy; 6; Item has no attribute ''.; Known: ",
                "findByNameLesThan; 6; Item has no attribute 'nameLesThan'.; Known",
                "findByNameAnd; 13; Item has no attribute ''.; ",
                "deleteByNameOrderByAge; 12; Only what is found has an order.; OrderBy",
                "countFirst3ByAge; 5; Only what is found is limited by First.; ",
                "findFirst0ByAge; 9; A limit is at least 1.; ",
                "findByNameIgnoreCaseIn; 6; Values in a set are compared with regard to case.; ",
                "findByKind; 6; Item has no attribute 'kind'.; ",
                "findByMarkNot; 6; can be read in several ways: of 'markNot', or of 'mark'.; @Query",
            })
    void mistakesAreFoundWhereTheyAre(String name, int at, String sentence, String hint) {
        QueryTextException found = catchThrowableOfType(QueryTextException.class, () -> parse(name));
        assertThat(found).as(name).isNotNull();
        assertThat(found.sentence()).contains(sentence);
        assertThat(found.at()).isEqualTo(at);
        assertThat(found.hint()).contains(hint == null ? "" : hint);
    }
}
