package dev.lexigram.contracts.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.RepositoryException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationHolderTest {

    @Test
    void whatWasNotLoadedThrowsAndSaysHowToPlanIt() {
        Many<String> books = new Many.Unloaded<>("Author", "books");
        One<String> author = new One.Unloaded<>("Book", "author");

        assertThat(books.isLoaded()).isFalse();
        assertThat(author.isLoaded()).isFalse();
        assertThatThrownBy(books::get)
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("Author")
                .hasMessageContaining("q.fetch(\"books\")");
        assertThatThrownBy(author::find)
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("q.fetch(\"author\")");
        assertThatThrownBy(author::get).isInstanceOf(RepositoryException.class);
        assertThatThrownBy(() -> Many.unloaded().get()).hasMessageContaining("The entity is new");
        assertThat(books).hasToString("not loaded");
        assertThat(author).hasToString("not loaded");
    }

    @Test
    void holdersAreEqualByTheirState() {
        Many<String> fresh = Many.unloaded();
        One<String> freshOne = One.unloaded();
        assertThat(fresh).isEqualTo(new Many.Unloaded<>("Author", "books")).hasSameHashCodeAs(Many.unloaded());
        assertThat(freshOne).isEqualTo(new One.Unloaded<>("Book", "author")).hasSameHashCodeAs(One.unloaded());
        assertThat(fresh).isNotEqualTo(Many.of(List.of()));
        assertThat(freshOne).isNotEqualTo(One.none());
        assertThat(Many.of(List.of("a"))).isEqualTo(Many.of(List.of("a"))).isNotEqualTo(Many.of(List.of("b")));
        assertThat(One.of("a")).isEqualTo(One.of("a")).isNotEqualTo(One.none());
    }

    @Test
    void whatWasLoadedIsThere() {
        List<String> rows = new ArrayList<>(List.of("a", "b"));
        Many<String> many = Many.of(rows);
        rows.clear();

        assertThat(many.isLoaded()).isTrue();
        assertThat(many.get()).containsExactly("a", "b");
        assertThatThrownBy(() -> many.get().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(many).hasToString("[a, b]");
        assertThat(One.of("a").get()).isEqualTo("a");
        assertThat(One.of("a")).hasToString("a");
    }

    @Test
    void aRelationWithoutARowIsLoadedAndEmpty() {
        One<String> none = One.none();

        assertThat(none.isLoaded()).isTrue();
        assertThat(none.find()).isEmpty();
        assertThatThrownBy(none::get).isInstanceOf(RepositoryException.class).hasMessageContaining("no row");
        assertThat(none).hasToString("none");
    }
}
