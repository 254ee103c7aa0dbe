package dev.lexigram.sql.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.sql.catalog.TableSize;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MigrationLinterTest {

    private static final String CHECK =
            "set lock_timeout = '2s';\nalter table Shop.Orders add constraint c check (total > 0);";

    private static List<Finding> check(String text, UnaryOperator<LintOptions> settings) {
        return MigrationLinter.of(LintTarget.postgres("17.2 (Debian)"), settings)
                .check(List.of(new LintFile("V1__a.sql", text)));
    }

    private static List<Finding> sized(long rows) {
        return check(CHECK, options -> options.withSizes(Map.of("orders", new TableSize("orders", rows, 8192))));
    }

    @Test
    void aFindingSaysAllAboutItself() {
        assertThat(check(CHECK, options -> options))
                .containsExactly(new Finding(
                        "V1__a.sql",
                        2,
                        "check-without-not-valid",
                        Severity.ERROR,
                        "alter table Shop.Orders add constraint c check (total > 0)",
                        "shop.orders",
                        "ACCESS EXCLUSIVE",
                        false,
                        true,
                        "Everyone waits until the condition has been tried on every row.",
                        """
                        -- lexigram: no-transaction
                        set lock_timeout = '2s';
                        alter table Shop.Orders add constraint c check (total > 0) not valid;
                        alter table Shop.Orders validate constraint c;"""));
    }

    @Test
    void aSmallTableMakesALockANotice() {
        assertThat(sized(9_999)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.sentence()).endsWith(" The table has 9,999 rows.");
        });
        assertThat(sized(10_000)).singleElement().extracting(Finding::severity).isEqualTo(Severity.ERROR);
    }

    @Test
    void aLargeTableMakesAWarningAnError() {
        List<Finding> findings = check(
                "alter table orders add column note text;",
                options -> options.withSizes(Map.of("Orders", new TableSize("Orders", 500, 1)))
                        .withLimits(100, 500));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("missing-lock-timeout");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void aSizeSaysNothingAboutWhatIsLost() {
        List<Finding> findings = check(
                "set lock_timeout = '1s';\nalter table orders drop column total;",
                options -> options.withSizes(Map.of("orders", new TableSize("orders", 3, 1))));
        assertThat(findings).singleElement().extracting(Finding::severity).isEqualTo(Severity.WARNING);
    }

    @Test
    void rulesCanBeSwitchedOff() {
        assertThat(check(CHECK, options -> options.without("check-without-not-valid")))
                .isEmpty();
        assertThatThrownBy(() -> LintOptions.defaults().without("check-without"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule check-without");
    }

    @Test
    void aPartOfAnAlterTableHasItsOwnLine() {
        String text = "set lock_timeout = '1s';\n\nalter table orders\n  add column a text,\n  drop column b;";
        assertThat(check(text, options -> options))
                .singleElement()
                .extracting(Finding::line)
                .isEqualTo(5);
    }

    @Test
    void effectsTellHarmlessLocksToo() {
        List<Effect> effects = MigrationLinter.of(LintTarget.postgres("17"), options -> options)
                .effects(List.of(new LintFile(
                        "V1__a.sql",
                        "alter table a add column b_id bigint references b (id);\nupdate c set x = 1 where id = 1;")));
        assertThat(effects)
                .extracting(each -> each.table() + ' ' + each.lock())
                .containsExactly("a ACCESS EXCLUSIVE", "b SHARE ROW EXCLUSIVE", "c ROW EXCLUSIVE");
    }

    @Test
    void whatIsNoSqlOfTablesIsLeftAlone() {
        String odd =
                "grant select on orders to reader;\nselect 1;\nalter table;\ncreate index;\nalter table a add;\ndo $$ drop table x $$;";
        assertThat(check(odd, options -> options.without("missing-lock-timeout")))
                .noneMatch(finding -> finding.rule().startsWith("drop"));
    }

    @Test
    void versionsOfServersAreReadAsTheyTellThem() {
        assertThat(LintTarget.mariadb("11.4.5-MariaDB-log").isAtLeast(11, 2)).isTrue();
        assertThat(LintTarget.mysql("8.0.9").isAtLeast(8, 0, 12)).isFalse();
        assertThatThrownBy(() -> LintTarget.mysql("new")).isInstanceOf(IllegalArgumentException.class);
    }
}
