package dev.lexigram.sql.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiffOptionsTest {

    @Test
    void theLibrarysOwnTablesAreNotLookedAt() {
        DiffOptions options = DiffOptions.forRecords().ignoring("legacy_*", "x.y");
        assertThat(options.ignores("schema_migrations")).isTrue();
        assertThat(options.ignores("schema_migrations_shop")).isTrue();
        assertThat(options.ignores("outbox_events")).isTrue();
        assertThat(options.ignores("legacy_users")).isTrue();
        assertThat(options.ignores("xzy")).isFalse();
        assertThat(options.ignores("users")).isFalse();
        assertThat(DiffOptions.exact().ignores("schema_migrations")).isFalse();
    }
}
