package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.CheckConstraintException;
import dev.lexigram.contracts.mapping.Check;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.References.OnDelete;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.SchemaDiff;
import dev.lexigram.sql.diff.SchemaModels;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.query.QueryRunner;
import dev.lexigram.sql.schema.SchemaManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A table that has to be made anew takes no other's rows with it.
class SqliteRebuildTest {

    @Entity(table = "parents")
    record Parent(@Id long id, int n) {}

    @Entity(table = "parents")
    @Check("n < 100")
    record Checked(@Id long id, int n) {}

    @Entity(table = "children")
    record Child(
            @Id long id,

            @References(value = Parent.class, onDelete = OnDelete.CASCADE)
            long parentId) {}

    private final DatabaseService db = DatabaseService.open("sqlite::memory:");

    @BeforeEach
    void aParentWithAChild() {
        SchemaManager.on(db).create(Parent.class, Child.class);
        db.sql("insert into parents (id, n) values (1, 2)").execute();
        db.sql("insert into children (id, parent_id) values (10, 1)").execute();
        db.sql("create view pairs as select c.id, p.n from children c join parents p on p.id = c.parent_id")
                .execute();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private SchemaDiff diff() {
        return SchemaDiff.between(
                SchemaInspector.on(db).schema(),
                SchemaModels.of(db, Checked.class, Child.class),
                db.unwrap(QueryRunner.class).dialect(),
                DiffOptions.forRecords());
    }

    @Test
    void childrenAndViewsStay() {
        SchemaDiff diff = diff();
        assertThat(diff.text().transactional()).isFalse();
        assertThat(diff.text().up()).contains("-- run this outside a transaction");

        diff.up().forEach(text -> db.sql(text).execute());

        assertThat(diff().isEmpty()).isTrue();
        assertThat(db.sql("select id, n from pairs").one().toMap().values())
                .map(String::valueOf)
                .containsExactly("10", "2");
        assertThat(db.sql("pragma foreign_keys").scalar(Long.class).one()).isOne();
        assertThat(db.sql("pragma foreign_key_check").list()).isEmpty();
    }

    @Test
    void insideATransactionItStopsBeforeAnythingIsLost() {
        SchemaDiff diff = diff();

        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    diff.up().forEach(text -> db.sql(text).execute());
                    return 0;
                }))
                .isInstanceOf(CheckConstraintException.class);

        assertThat(db.sql("select id, n from pairs").list()).hasSize(1);
        assertThat(diff().isEmpty()).isFalse();
    }
}
