package dev.lexigram.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.config.Config;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleTest {

    interface Db {}

    record Sqlite(String name) implements Db {}

    interface Users {}

    public static final class SqlUsers implements Users, AutoCloseable {
        static final List<String> CLOSED = new ArrayList<>();
        final Db db;

        public SqlUsers(Db db) {
            this.db = db;
        }

        @Override
        public void close() {
            CLOSED.add("users");
        }
    }

    public record UserService(
            Users users, @Named("analytics") Db analytics, Optional<Integer> limit) {}

    public record Left(Right right) {}

    public record Right(Left left) {}

    private static ModuleBuilder database() {
        return Module.named("database").provider(new Binding("database", binder -> {
            binder.bind(Db.class, new Sqlite("main"));
            binder.bind(Db.class, "analytics", new Sqlite("analytics"));
        }));
    }

    private static final Module DATABASE = database().exports(Db.class).build();

    private static void boots(Module... modules) {
        try (Application app = Recording.app().with(modules).boot()) {
            assertThat(app.state()).isEqualTo(ApplicationState.RUNNING);
        }
    }

    @Test
    void componentsAreMadeInOrderOfNeedAndClosedAtTheEnd() {
        Module users = Module.named("users")
                .imports(DATABASE)
                .component(UserService.class, SqlUsers.class)
                .build();
        try (Application app = Recording.app().with(users).boot()) {
            UserService service = app.get(UserService.class);
            assertThat(service.users()).isSameAs(app.get(Users.class)).isSameAs(app.get(SqlUsers.class));
            assertThat(service.analytics()).isEqualTo(new Sqlite("analytics"));
            assertThat(service.limit()).isEmpty();
            SqlUsers.CLOSED.clear();
        }
        assertThat(SqlUsers.CLOSED).containsExactly("users");
    }

    @Test
    void aComponentThatIsMissingSomethingFailsBeforeAnythingBoots() {
        List<String> log = new ArrayList<>();
        Module users = Module.named("users").component(SqlUsers.class).build();

        assertThatThrownBy(() -> Recording.app()
                        .with(users)
                        .with(new Recording("p", log))
                        .boot())
                .isInstanceOf(ContainerException.class)
                .hasMessageContaining("[LEX_ERR_DI_004]")
                .hasMessageContaining("SqlUsers");
        assertThat(log).containsExactly("register p");
    }

    @Test
    void componentsThatNeedEachOtherAreReportedWithThePath() {
        Module module = Module.named("m").component(Left.class, Right.class).build();
        assertThatThrownBy(() -> boots(module))
                .hasMessageContaining("[LEX_ERR_DI_003]")
                .hasMessageContaining("Left -> Right -> Left");
    }

    @Test
    void twoComponentsThatFitOneInterfaceAreBothNamed() {
        Module module = Module.named("m")
                .component(OtherUsers.class, MoreUsers.class, NeedsUsers.class)
                .build();
        assertThatThrownBy(() -> boots(module))
                .hasMessageContaining("OtherUsers")
                .hasMessageContaining("MoreUsers");
    }

    public record OtherUsers() implements Users {}

    public record MoreUsers() implements Users {}

    public record NeedsUsers(Users users) {}

    @Test
    void aComponentNeedsExactlyOnePublicConstructor() {
        assertThatThrownBy(() -> boots(Module.named("m").component(Users.class).build()))
                .isInstanceOf(ModuleException.class)
                .hasMessageContaining("[LEX_ERR_MOD_001]");
    }

    @Test
    void whatIsNotExportedCannotBeUsedByImporters() {
        Module closed = database().build();
        Module users =
                Module.named("users").imports(closed).component(SqlUsers.class).build();

        assertThatThrownBy(() -> boots(users))
                .isInstanceOf(ModuleException.class)
                .hasMessageContaining("[LEX_ERR_MOD_005]")
                .hasMessageContaining("module: users")
                .hasMessageContaining("found in: database");
    }

    @Test
    void anExportReachesImportersOnlyAndNotTheirImporters() {
        Module middle = Module.named("middle").imports(DATABASE).build();
        Module users =
                Module.named("users").imports(middle).component(SqlUsers.class).build();
        assertThatThrownBy(() -> boots(users)).hasMessageContaining("[LEX_ERR_MOD_005]");

        Module passing =
                Module.named("middle").imports(DATABASE).exports(Db.class).build();
        boots(Module.named("users").imports(passing).component(SqlUsers.class).build());
    }

    @Test
    void exportsOfGlobalAndOfRootModulesReachEveryModule() {
        Module users = Module.named("users").component(SqlUsers.class).build();
        Module global = database().exports(Db.class).global().build();
        boots(users, Module.named("importer").imports(global).build());
        boots(users, DATABASE);
    }

    @Test
    void whatTheApplicationsOwnProvidersBindReachesEveryModule() {
        Module users = Module.named("users").component(SqlUsers.class).build();
        try (Application app = Recording.app()
                .with(users)
                .with(Binding.of(Db.class, new Sqlite("direct")))
                .boot()) {
            assertThat(app.get(SqlUsers.class).db).isEqualTo(new Sqlite("direct"));
        }
    }

    @Test
    void anExportThatIsNotBoundIsAnError() {
        Module module = Module.named("empty").exports(Db.class).build();
        assertThatThrownBy(() -> boots(module))
                .isInstanceOf(ModuleException.class)
                .hasMessageContaining("[LEX_ERR_MOD_003]")
                .hasMessageContaining("empty");
    }

    @Test
    void anExportThatIsSwitchedOffIsNoError() {
        Binding off = new Binding("off", binder -> binder.withhold(Db.class));
        Module module = Module.named("off").provider(off).exports(Db.class).build();
        Module again = Module.named("again").imports(module).exports(Db.class).build();
        try (Application app = Application.named("test")
                .config(Config.empty())
                .withoutCompiledBeans()
                .with(again)
                .boot()) {
            assertThat(app.find(Db.class)).isEmpty();
            assertThatThrownBy(() -> app.get(Db.class)).hasMessageContaining("It is switched off");
        }
    }

    @Test
    void modulesThatImportEachOtherAreReportedWithThePath() {
        Module first = Module.named("a").build();
        Module second = Module.named("b").imports(first).build();
        Module again = Module.named("a").imports(second).build();

        assertThatThrownBy(() -> boots(again))
                .isInstanceOf(ModuleException.class)
                .hasMessageContaining("[LEX_ERR_MOD_004]")
                .hasMessageContaining("a -> b -> a");
    }

    @Test
    void oneModuleImportedTwiceIsOneModule() {
        boots(
                Module.named("a").imports(DATABASE).build(),
                Module.named("b").imports(DATABASE).build(),
                DATABASE);
        // Equal content is the same module too.
        boots(Module.named("same").build(), Module.named("same").build());
    }

    @Test
    void twoDifferentModulesOfOneNameAreAnError() {
        Module other = database().build();
        assertThatThrownBy(() -> boots(DATABASE, other)).hasMessageContaining("[LEX_ERR_MOD_006]");
    }

    @Test
    void moduleHooksRunWhenAllIsTogetherAndBeforeAnythingStops() {
        List<String> log = new ArrayList<>();
        Module inner = Module.named("inner")
                .provider(new Recording("p", log))
                .onBooted(() -> log.add("inner booted"))
                .onShutdown(() -> log.add("inner stops"))
                .build();
        Module outer = Module.named("outer")
                .imports(inner)
                .onBooted(() -> log.add("outer booted"))
                .onShutdown(() -> log.add("outer stops"))
                .build();

        boots(outer);

        assertThat(log)
                .containsExactly(
                        "register p",
                        "boot p",
                        "inner booted",
                        "outer booted",
                        "outer stops",
                        "inner stops",
                        "shutdown p");
    }

    @Test
    void aModuleHookThatFailsUndoesTheBoot() {
        List<String> log = new ArrayList<>();
        Module module = Module.named("m")
                .provider(new Recording("p", log))
                .onBooted(() -> {
                    throw new IllegalStateException("no");
                })
                .onShutdown(() -> log.add("stops"))
                .build();

        assertThatThrownBy(() -> boots(module)).hasMessage("no");
        assertThat(log).contains("shutdown p").doesNotContain("stops");
    }

    /// A component that is never made itself.
    public static class Plain {}

    @Test
    void aComponentIsMadeAsTheClassThatIsWrittenForIt() {
        Module module =
                Module.named("m").component(Plain.class).exports(Plain.class).build();
        try (Application app = Recording.app().with(module).boot()) {
            assertThat(app.get(Plain.class)).isInstanceOf(ModuleTest_Plain_.class);
        }
    }
}
