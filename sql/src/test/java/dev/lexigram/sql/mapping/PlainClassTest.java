package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.sql.dialect.Codecs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainClassTest {

    private final EntityModels models = new EntityModels(Codecs.standard());

    /// Setters that answer, a field without one, one that is set by its method alone.
    static class Bean {
        private long total;
        String name = "";
        private double ratio;
        private int settings;

        long getTotal() {
            return total;
        }

        long setTotal(long total) {
            this.total = total;
            return total;
        }

        double ratio() {
            return ratio;
        }

        double setRatio(double ratio) {
            settings++;
            this.ratio = ratio;
            return ratio;
        }

        int getSettings() {
            return settings;
        }

        void setSettings(int settings) {
            this.settings = settings;
        }
    }

    @Test
    void membersAreReadAndSetByTheirMethodsBeforeTheirFields() {
        EntityModel<Bean> model = models.of(Bean.class);
        assertThat(model.columns())
                .extracting(ColumnModel::component)
                .containsExactly("total", "name", "ratio", "settings");
        Bean bean = model.create(new Object[] {5L, "n", 0.5, 7});
        assertThat(model.values(bean)).containsExactly(5L, "n", 0.5, 7);
        assertThat(bean.name).isEqualTo("n");
    }

    static class Base {
        private String title = "";

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }
    }

    static final class Derived extends Base {
        static int made;
        transient int scratch;
        int pages;

        Derived() {
            made++;
        }
    }

    @Test
    void fieldsOfSuperclassesComeFirst() {
        EntityModel<Derived> model = models.of(Derived.class);
        assertThat(model.columns()).extracting(ColumnModel::component).containsExactly("title", "pages");
        Derived made = model.create(new Object[] {"t", 3});
        assertThat(made.getTitle()).isEqualTo("t");
        assertThat(made.pages).isEqualTo(3);
    }

    static class Turned {
        private final int first;
        private final String second;

        Turned(String second, int first) {
            this.first = first;
            this.second = second;
        }

        int getFirst() {
            return first;
        }

        String second() {
            return second;
        }
    }

    @Test
    void aConstructorIsCalledInItsOwnOrder() {
        EntityModel<Turned> model = models.of(Turned.class);
        assertThat(model.columns()).extracting(ColumnModel::component).containsExactly("first", "second");
        assertThat(model.values(model.create(new Object[] {1, "two"}))).containsExactly(1, "two");
    }

    static class Sealed {
        private int hidden;

        void setHidden(int hidden) {
            this.hidden = hidden;
        }

        int twice() {
            return hidden * 2;
        }
    }

    static class Finished {
        final int fixed = Integer.parseInt("3");
    }

    static class Shut {
        int open;

        private Shut() {}

        static Shut of(int open) {
            Shut shut = new Shut();
            shut.open = open;
            return shut;
        }
    }

    static class Open<V> {
        @Nullable
        V value;
    }

    class Inner {
        int number = models.hashCode();
    }

    abstract static class Idea {
        int number;
    }

    static class Empty {}

    static class Hiding extends Base {
        String title = "";
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Sealed.class,
                Finished.class,
                Shut.class,
                Open.class,
                Inner.class,
                Idea.class,
                Empty.class,
                Hiding.class,
                String.class,
                List.class,
                Thread.State.class,
                int.class,
                String[].class
            })
    void whatCannotBeMappedIsRefusedWithAdvice(Class<?> type) {
        assertThatThrownBy(() -> models.of(type))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(type.getName())
                .satisfies(e -> assertThat(((MappingException) e).hint()).isPresent());
    }
}
