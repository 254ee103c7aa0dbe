package dev.lexigram.sql;

import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.migration.MigrationOptions;
import dev.lexigram.sql.work.UnitsOfWork;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What a program says about its databases beside the configuration.
///
/// @param config changes to the configuration
/// @param types codecs for the application's own types
/// @param rules what holds for tables
/// @param units how units of work are run
/// @param migrations changes to how schemas are migrated
record InCode(
        UnaryOperator<DatabaseConfig> config,
        SqlTypes types,
        Consumer<RunningDatabase.Rules> rules,
        UnaryOperator<UnitsOfWork> units,
        UnaryOperator<MigrationOptions> migrations) {

    /// These changes and nothing else.
    static InCode of(UnaryOperator<DatabaseConfig> config) {
        return new InCode(config, SqlTypes.none(), none -> {}, units -> units, options -> options);
    }

    InCode and(UnaryOperator<DatabaseConfig> change) {
        return new InCode(before -> change.apply(config.apply(before)), types, rules, units, migrations);
    }

    InCode withTypes(SqlTypes others) {
        return new InCode(config, others, rules, units, migrations);
    }

    InCode andRules(Consumer<RunningDatabase.Rules> more) {
        return new InCode(config, types, rules.andThen(more), units, migrations);
    }

    InCode andUnits(UnaryOperator<UnitsOfWork> more) {
        return new InCode(config, types, rules, before -> more.apply(units.apply(before)), migrations);
    }

    InCode andMigrations(UnaryOperator<MigrationOptions> more) {
        return new InCode(config, types, rules, units, before -> more.apply(migrations.apply(before)));
    }
}
