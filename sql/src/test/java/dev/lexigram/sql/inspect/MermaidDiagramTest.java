package dev.lexigram.sql.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.PrimaryKeyInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MermaidDiagramTest {

    private static ColumnDetails column(String name, String type, boolean nullable, String comment) {
        return new ColumnDetails(name, type, nullable, Optional.empty(), Numbering.NONE, Optional.empty(), comment);
    }

    private static ForeignKeyInfo key(String column, String table) {
        return new ForeignKeyInfo(
                column + "_fkey", List.of(column), table, List.of("id"), Action.REFUSE, Action.REFUSE);
    }

    private static TableDetails table(
            String name, List<ColumnDetails> columns, List<ForeignKeyInfo> keys, List<IndexInfo> indexes) {
        return new TableDetails(
                name,
                columns,
                Optional.of(new PrimaryKeyInfo("pk", List.of(columns.getFirst().name()))),
                keys,
                List.of(),
                indexes,
                "");
    }

    @Test
    void tablesHaveTheirColumnsAndLinesToWhatTheyReferTo() {
        TableDetails authors =
                table("authors", List.of(column("id", "bigint", false, "made \"here\"")), List.of(), List.of());
        TableDetails books = table(
                "books",
                List.of(
                        column("id", "bigint", false, ""),
                        column("price", "numeric(10, 2)", true, ""),
                        column("written_at", "timestamp(6) with time zone", true, ""),
                        column("author_id", "bigint", false, "")),
                List.of(key("author_id", "authors")),
                List.of());
        assertThat(MermaidDiagram.of(new SchemaInfo(List.of(authors, books), List.of(), List.of())))
                .isEqualTo("""
                        erDiagram
                            authors {
                                bigint id PK "made 'here'"
                            }
                            books {
                                bigint id PK
                                numeric(10_2) price
                                timestamp(6)_with_time_zone written_at
                                bigint author_id FK
                            }
                            authors ||--o{ books : "author_id"
                        """);
    }

    @Test
    void namesThatMermaidCannotTakeAreQuotedOrCleaned() {
        TableDetails odd = table("odd name", List.of(column("né", "", false, "so")), List.of(), List.of());
        TableDetails end = table("end", List.of(column("2nd", "int", false, "")), List.of(), List.of());
        assertThat(MermaidDiagram.of(new SchemaInfo(List.of(odd, end), List.of(), List.of())))
                .contains(
                        "    \"odd name\" {\n        any n_ PK \"né so\"\n",
                        "    \"end\" {\n        int _2nd PK \"2nd\"\n");
    }

    @Test
    void aKeyThatIsUniqueHasOneRowAtMost() {
        IndexInfo unique = new IndexInfo(
                "u",
                true,
                false,
                "btree",
                List.of(new IndexInfo.Part("owner_id", true, Sort.Direction.ASC)),
                Optional.empty(),
                true);
        TableDetails passport = table(
                "passports",
                List.of(column("id", "int", false, ""), column("owner_id", "int", true, "")),
                List.of(key("owner_id", "people")),
                List.of(unique));
        assertThat(MermaidDiagram.of(new SchemaInfo(List.of(passport), List.of(), List.of())))
                .contains("int owner_id FK, UK\n", "people |o--o| passports : \"owner_id\"");
    }
}
