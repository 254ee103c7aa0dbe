package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.query.Column;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityModelTest {

    private final EntityModels models = new EntityModels(Codecs.standard());

    record BlogPost(@Nullable Long id, String titleText, int words) {}

    @Entity(table = "shop.orders")
    record Order(
            @Id UUID key,
            @ColumnName("total_cents") long total,
            @Length(20) String state,
            @Generated String slug,
            @Version short revision) {}

    @Test
    void withoutAnnotationsTheConventionCounts() {
        EntityModel<BlogPost> model = models.of(BlogPost.class);

        assertThat(model.type()).isEqualTo(BlogPost.class);
        assertThat(model.table()).hasToString("blog_post");
        assertThat(model.columns()).extracting(ColumnModel::component).containsExactly("id", "titleText", "words");
        assertThat(model.items()).isEqualTo(List.of(Column.of("id"), Column.of("title_text"), Column.of("words")));
        assertThat(model.id().component()).isEqualTo("id");
        assertThat(model.version()).isEmpty();
        assertThat(model.columns()).extracting(ColumnModel::role).containsExactly(Role.ID, Role.PLAIN, Role.PLAIN);
    }

    @Test
    void annotationsOverrideTheConvention() {
        EntityModel<Order> model = models.of(Order.class);

        assertThat(model.table()).hasToString("shop.orders");
        assertThat(model.columns())
                .extracting(column -> column.column().identifier().name())
                .containsExactly("key", "total_cents", "state", "slug", "revision");
        assertThat(model.columns())
                .extracting(ColumnModel::role)
                .containsExactly(Role.ID, Role.PLAIN, Role.PLAIN, Role.PLAIN, Role.VERSION);
        assertThat(model.columns())
                .extracting(ColumnModel::generated)
                .containsExactly(false, false, false, true, false);
        assertThat(model.columns().get(2).length()).isEqualTo(OptionalInt.of(20));
        assertThat(model.columns().get(3).length()).isEmpty();
        assertThat(model.version().orElseThrow().component()).isEqualTo("revision");
    }

    record WrappedKey(Long id) {}

    record PrimitiveKey(long id) {}

    record MarkedPrimitiveKey(@Generated long id) {}

    record TextKey(String id) {}

    @Test
    void theDatabaseMakesWholeKeysThatCanBeMissing() {
        assertThat(models.of(WrappedKey.class).id().generated()).isTrue();
        assertThat(models.of(PrimitiveKey.class).id().generated()).isFalse();
        assertThat(models.of(MarkedPrimitiveKey.class).id().generated()).isTrue();
        assertThat(models.of(TextKey.class).id().generated()).isFalse();
    }

    record OtherKey(@Id String code, Long id) {}

    @Test
    void aMarkedKeyTakesTheRoleFromTheComponentNamedId() {
        assertThat(models.of(OtherKey.class).id().component()).isEqualTo("code");
    }

    @Test
    void aModelIsBuiltOnce() {
        assertThat(models.of(Order.class)).isSameAs(models.of(Order.class));
    }

    record Swapped(
            @ColumnName("b") String a, @ColumnName("a") String b, String firstName) {}

    @Test
    void aFieldIsFoundByComponentThenByColumn() {
        EntityModel<Swapped> model = models.of(Swapped.class);

        assertThat(model.resolve(F.of("a")).identifier().name()).isEqualTo("b");
        assertThat(model.resolve(F.of("b")).identifier().name()).isEqualTo("a");
        assertThat(model.resolve(F.of("firstName")).identifier().name()).isEqualTo("first_name");
        assertThat(model.resolve(F.of("first_name")).identifier().name()).isEqualTo("first_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstname", "FIRST_NAME", "a; drop table x", "nme"})
    void anUnknownFieldIsRefusedAndTheKnownOnesAreNamed(String name) {
        assertThatThrownBy(() -> models.of(Swapped.class).resolve(F.of(name)))
                .isInstanceOf(ColumnNotFoundException.class)
                .hasMessageContaining("entity: Swapped, field: " + name)
                .hasMessageEndingWith("Its fields: a, b, firstName.");
    }

    @Test
    void aRecordIsTakenApartAndPutTogether() {
        EntityModel<BlogPost> model = models.of(BlogPost.class);
        BlogPost post = new BlogPost(null, "t", 3);

        assertThat(model.values(post)).containsExactly(null, "t", 3);
        assertThat(model.create(new Object[] {7L, "t", 3})).isEqualTo(new BlogPost(7L, "t", 3));
        assertThat(model.value(post, model.id())).isNull();
        assertThat(model.value(post, model.columns().get(2))).isEqualTo(3);
    }

    record NoKey(String name) {}

    @Test
    void aRecordWithoutKeyIsMappedUntilItsKeyIsAskedFor() {
        EntityModel<NoKey> model = models.of(NoKey.class);

        assertThat(model.findId()).isEmpty();
        assertThatThrownBy(model::id)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(NoKey.class.getName())
                .hasMessageContaining("Put @Id on a component or name one 'id'.");
    }

    record Empty() {}

    record TwoVersions(long id, @Version int a, @Version int b) {}

    record TextVersion(long id, @Version String version) {}

    record KeyAndVersion(@Id @Version long both) {}

    record SameColumn(
            String firstName, @ColumnName("first_name") String other) {}

    record NestedList(long id, List<String> tags) {}

    record BadColumn(@ColumnName("a b") String a) {}

    @Entity(table = "a;b")
    record BadTable(String a) {}

    @Test
    void whatCannotBeMappedIsRefusedByName() {
        refused(String.class, "Only records and classes that can be made alone are mapped.", "java.lang.String");
        refused(Empty.class, "Only classes with something to store can be mapped.", "Empty");
        refused(TwoVersions.class, "Only one component may have the role VERSION.", "component: b");
        refused(TextVersion.class, "A version must be an int, long or short.", "component: version");
        refused(KeyAndVersion.class, "A component has one role only.", "component: both");
        refused(SameColumn.class, "Two components have the same column.", "component: other");
        refused(NestedList.class, "A component's type has no SQL form.", "component: tags, type: java.util.List");
        assertThatThrownBy(() -> models.of(BadColumn.class)).isInstanceOf(InvalidIdentifierException.class);
        assertThatThrownBy(() -> models.of(BadTable.class)).isInstanceOf(InvalidIdentifierException.class);
    }

    private void refused(Class<?> type, String sentence, String detail) {
        assertThatThrownBy(() -> models.of(type))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(detail);
    }
}
