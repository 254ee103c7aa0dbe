package dev.lexigram.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// The sources that the processor's cost is measured with.
@SuppressWarnings("InlineFormatString") // whole files, which are easier to read alone
final class ProcessorSources {

    static final int REPOSITORIES = 200;
    static final int METHODS = 10;

    private static final String ENTITY = """
            package shop;

            import dev.lexigram.contracts.mapping.*;

            @Entity
            public record Item%1$d(
                    @Id @Generated Long id, String name, String email, int age, boolean active,
                    java.time.Instant createdAt, java.math.BigDecimal price, @Version int version) {}
            """;
    private static final String REPOSITORY = """
            package shop;

            import dev.lexigram.contracts.declare.*;
            import java.util.*;

            @Repository
            public interface Items%1$d {
                @Query("age >= :min order by name") List<Item%1$d> olderThan(int min);
                @Query("name = :name and active = true") List<Item%1$d> activeNamed(String name);
                @Query("select count(this) from Item%1$d where age between :low and :high") long countBetween(int low, int high);
                @Query("price > :least order by price desc") List<Item%1$d> dearer(java.math.BigDecimal least);
                @Find Optional<Item%1$d> one(long id);
                @Find List<Item%1$d> all(String name, boolean active);
                @Sql("select id, name from item%1$d where age >= :min") List<Name%1$d> names(int min);
                @Sql("select count(*) from item%1$d") long count%1$d();
                @Insert Item%1$d add(Item%1$d item);
                @Update Item%1$d change(Item%1$d item);

                record Name%1$d(long id, String name) {}
            }
            """;
    private static final String WRITTEN = """
            package shop;

            import java.util.*;

            public final class Items%1$dByHand implements Items%1$d {
                @Override public List<Item%1$d> olderThan(int min) { return List.of(); }
                @Override public List<Item%1$d> activeNamed(String name) { return List.of(); }
                @Override public long countBetween(int low, int high) { return 0; }
                @Override public List<Item%1$d> dearer(java.math.BigDecimal least) { return List.of(); }
                @Override public Optional<Item%1$d> one(long id) { return Optional.empty(); }
                @Override public List<Item%1$d> all(String name, boolean active) { return List.of(); }
                @Override public List<Name%1$d> names(int min) { return List.of(); }
                @Override public long count%1$d() { return 0; }
                @Override public Item%1$d add(Item%1$d item) { return item; }
                @Override public Item%1$d change(Item%1$d item) { return item; }
            }
            """;

    private ProcessorSources() {}

    /// All sources.
    ///
    /// @param written with implementations written by hand
    static List<JavaFileObject> all(boolean written) {
        List<JavaFileObject> all = new ArrayList<>();
        IntStream.range(0, REPOSITORIES).forEach(i -> {
            all.add(source("Item" + i, ENTITY.formatted(i)));
            all.add(source("Items" + i, REPOSITORY.formatted(i)));
            if (written) {
                all.add(source("Items" + i + "ByHand", WRITTEN.formatted(i)));
            }
        });
        return all;
    }

    private static JavaFileObject source(String name, String text) {
        URI uri = URI.create("string:///shop/" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
