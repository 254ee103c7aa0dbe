package dev.lexigram.jakarta;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entity with a key of its own making.
@Entity(table = "jakarta_books")
record Book(
        @Id @Length(20) String isbn,
        @Length(100) String title,
        int pages,
        @Nullable Integer shelf,
        Genre genre,
        @Json List<String> tags,
        @Version int version) {

    enum Genre {
        NOVEL,
        POEMS,
        SCIENCE
    }

    static Book of(String isbn, String title, int pages) {
        return new Book(isbn, title, pages, null, Genre.NOVEL, List.of("new"), 0);
    }

    Book onShelf(int number) {
        return new Book(isbn, title, pages, number, genre, tags, version);
    }

    Book withPages(int number) {
        return new Book(isbn, title, number, shelf, genre, tags, version);
    }
}
