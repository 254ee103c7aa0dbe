package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.check.CheckFinding;
import dev.lexigram.sql.check.StatementCheck;
import dev.lexigram.sql.dialect.ValueKind;
import dev.lexigram.sql.manifest.ManifestColumn;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import dev.lexigram.sql.manifest.ManifestVariant;
import dev.lexigram.sql.manifest.Nulls;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Statements and tables of manifests are held against the schema, and nothing is run.
public interface StatementCheckContract extends SqlContract {

    private static ManifestEntry entry(String sql, ManifestColumn... columns) {
        return new ManifestEntry(
                "method()",
                ManifestEntry.Kind.NATIVE,
                0,
                List.of(new ManifestVariant("", sql)),
                List.of(),
                Arrays.asList(columns));
    }

    private static ManifestColumn text(String name, Nulls nulls) {
        return new ManifestColumn(name, name, "", "java.lang.String", ValueKind.TEXT, nulls);
    }

    private static ManifestColumn number(String name) {
        return new ManifestColumn(name, name, "", "int", ValueKind.INTEGER, Nulls.REFUSED);
    }

    private List<String> found(String sql, ManifestColumn... columns) {
        List<CheckFinding> findings = StatementCheck.on(backend().database()).check(entry(sql, columns));
        return findings.stream()
                .map(each -> each.severity() + " " + each.kind() + " " + each.sentence() + " " + each.hint())
                .toList();
    }

    @Test
    default void aRightStatementHasNoFindings() {
        String people = Scratch.people(backend());
        assertThat(found(
                        "select name, mark, city from " + people + " where age > :min and name in (:names) order by id",
                        text("name", Nulls.UNEXPECTED),
                        number("mark"),
                        text("city", Nulls.ALLOWED)))
                .isEmpty();
        assertThat(found(
                        "select count(*) from " + people,
                        ManifestColumn.scalar("long", ValueKind.INTEGER, Nulls.REFUSED)))
                .isEmpty();
    }

    @Test
    default void aChangeIsPreparedAndNotRun() {
        String people = Scratch.people(backend());
        assertThat(found("delete from " + people + " where name = :name")).isEmpty();
        assertThat(found("delete from " + people)).isEmpty();
        assertThat(Scratch.count(backend().database(), people)).isEqualTo(4);
    }

    @Test
    default void anUnknownTableIsFoundWithTheNearestName() {
        String people = Scratch.people(backend());
        assertThat(found("select name from " + people + "x", text("name", Nulls.UNSAID)))
                .singleElement()
                .asString()
                .startsWith("ERROR STATEMENT The database refuses the statement: ")
                .containsIgnoringCase("did you mean '" + people + "'?");
    }

    @Test
    default void anUnknownColumnIsFoundWithTheNearestName() {
        String people = Scratch.people(backend());
        assertThat(found("select p.nam from " + people + " p", text("nam", Nulls.UNSAID)))
                .singleElement()
                .asString()
                .startsWith("ERROR STATEMENT ")
                .endsWith("Did you mean 'name'?");
        assertThat(found("update " + people + " set agee = 1 where name = ?"))
                .singleElement()
                .asString()
                .startsWith("ERROR STATEMENT ")
                .endsWith("Did you mean 'age'?");
    }

    @Test
    default void aMistakeInTheGrammarIsFound() {
        assertThat(found("select 1 frm x", text("x", Nulls.UNSAID)))
                .singleElement()
                .asString()
                .startsWith("ERROR STATEMENT ");
    }

    @Test
    default void aMissingAndASpareColumnAreFound() {
        String people = Scratch.people(backend());
        assertThat(found(
                        "select name, city as town from " + people,
                        text("name", Nulls.UNSAID),
                        text("city", Nulls.UNSAID)))
                .containsExactly(
                        "ERROR MISSING_COLUMN The result has no column 'city' for the component 'city'."
                                + " There are: name, town.",
                        "WARNING SPARE_COLUMN The column 'town' goes to no component. Leave it out of the statement.");
    }

    @Test
    default void aTypeThatNeverFitsIsFound() {
        String people = Scratch.people(backend());
        assertThat(found("select name, mark from " + people, number("name"), number("mark")))
                .singleElement()
                .asString()
                .startsWith("ERROR TYPE The column 'name' is ")
                .contains("which 'name' of the type int cannot hold");
    }

    @Test
    default void aNullThatCannotBeReadIsFound() {
        String people = Scratch.people(backend());
        assertThat(found("select age from " + people, number("age")))
                .singleElement()
                .asString()
                .startsWith("ERROR NULL The column 'age' may be null, and 'age' is int.");
        assertThat(found("select city as name from " + people, text("name", Nulls.UNEXPECTED)))
                .singleElement()
                .asString()
                .startsWith("WARNING NULL The column 'name' may be null");
    }

    @Test
    default void aColumnThatIsComparedHasNoNull() {
        String people = Scratch.people(backend());
        assertThat(found("select age from " + people + " where age > 3", number("age")))
                .isEmpty();
        assertThat(found("select age from " + people + " where age is not null", number("age")))
                .isEmpty();
    }

    @Test
    default void theSideOfAJoinThatMayBeMissingHasNulls() {
        String people = Scratch.people(backend());
        String towns = Scratch.table(backend(), "town varchar(50) not null, size integer not null");
        String join = " join " + towns + " t on t.town = p.city";
        assertThat(found(
                        "select p.name, t.size as people from " + people + " p left" + join,
                        text("name", Nulls.UNEXPECTED),
                        number("people")))
                .singleElement()
                .asString()
                .startsWith("ERROR NULL The column 'people' may be null");
        assertThat(found(
                        "select p.name, t.size as people from " + people + " p" + join,
                        text("name", Nulls.UNEXPECTED),
                        number("people")))
                .isEmpty();
    }

    @Test
    default void aTextOfAnotherDialectIsLeftAlone() {
        ManifestEntry other = new ManifestEntry(
                "method()",
                ManifestEntry.Kind.NATIVE,
                0,
                List.of(new ManifestVariant("oracle", "select nothing")),
                List.of(),
                List.of());
        StatementCheck check = StatementCheck.on(backend().database());
        assertThat(check.concerns(other)).isFalse();
        assertThat(check.check(other)).isEmpty();
    }

    @Test
    default void anEntityIsHeldAgainstItsTable() {
        String people = Scratch.people(backend());
        StatementCheck check = StatementCheck.on(backend().database());
        assertThat(check.check(
                        new ManifestTable("Person", people, List.of(text("name", Nulls.UNEXPECTED), number("mark")))))
                .isEmpty();
        assertThat(check.check(new ManifestTable(
                        "Person", people, List.of(text("town", Nulls.UNSAID), number("name"), number("age")))))
                .extracting(CheckFinding::kind)
                .containsExactly(CheckFinding.Kind.MISSING_COLUMN, CheckFinding.Kind.TYPE, CheckFinding.Kind.NULL);
        assertThat(check.check(new ManifestTable("Person", people + "x", List.of())))
                .extracting(CheckFinding::kind, CheckFinding::hint)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        CheckFinding.Kind.MISSING_TABLE, "Did you mean '" + people + "'?"));
    }
}
