package dev.lexigram.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.config.Config;
import dev.lexigram.contracts.hook.HookRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerTest {

    @Test
    void objectsAreFoundByTypeAndName() {
        Binding texts = new Binding("texts", binder -> {
            binder.bind(String.class, "plain");
            binder.bind(String.class, "x", "named x");
        });
        try (Application app = Recording.app().with(texts).boot()) {
            assertThat(app.get(String.class)).isEqualTo("plain");
            assertThat(app.get(String.class, "x")).isEqualTo("named x");
            assertThat(app.find(String.class, "y")).isEmpty();
            assertThat(app.find(Integer.class)).isEmpty();
            assertThat(app.list(String.class)).containsExactly("plain", "named x");
            assertThat(app.get(Config.class)).isSameAs(app.config());
            assertThat(app.get(HookRegistry.class)).isSameAs(app.hooks());
        }
    }

    @Test
    void whatIsUnknownIsAnErrorThatListsWhatIsBound() {
        Binding texts = new Binding("texts", binder -> {
            binder.bind(String.class, "plain");
            binder.bind(String.class, "x", "named x");
        });
        try (Application app = Recording.app().with(texts).boot()) {
            assertThatThrownBy(() -> app.get(String.class, "y"))
                    .isInstanceOf(ContainerException.class)
                    .hasMessageContaining("[LEX_ERR_DI_004]")
                    .hasMessageContaining("java.lang.String")
                    .hasMessageContaining("(unnamed), x");
            assertThatThrownBy(() -> app.get(Integer.class)).hasMessageContaining("Nothing of that type");
        }
    }

    @Test
    void oneTypeAndNameBoundTwiceNamesBothProviders() {
        Binding one = new Binding("one", binder -> binder.bind(String.class, "a"));
        Binding two = new Binding("two", binder -> binder.bind(String.class, "b"));

        assertThatThrownBy(() -> Recording.app().with(one, two).boot())
                .isInstanceOf(ContainerException.class)
                .hasMessageContaining("[LEX_ERR_DI_005]")
                .hasMessageContaining("one")
                .hasMessageContaining("two");
    }

    @Test
    void bindingAfterRegistrationIsRefused() {
        List<Binder> kept = new ArrayList<>();
        try (Application app = Recording.app().with(new Binding("p", kept::add)).boot()) {
            assertThat(app.state()).isEqualTo(ApplicationState.RUNNING);
            assertThatThrownBy(() -> kept.getFirst().bind(String.class, "late"))
                    .hasMessageContaining("[LEX_ERR_DI_001]");
        }
    }
}
