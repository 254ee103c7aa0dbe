package dev.lexigram.sql;

import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.dialect.SqlTypes;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What a program says about its databases beside the configuration.
///
/// @param config changes to the configuration
/// @param types codecs for the application's own types
/// @param rules what holds for tables
record InCode(UnaryOperator<DatabaseConfig> config, SqlTypes types, Consumer<RunningDatabase.Rules> rules) {

    /// These changes and nothing else.
    static InCode of(UnaryOperator<DatabaseConfig> config) {
        return new InCode(config, SqlTypes.none(), none -> {});
    }

    InCode and(UnaryOperator<DatabaseConfig> change) {
        return new InCode(before -> change.apply(config.apply(before)), types, rules);
    }

    InCode withTypes(SqlTypes others) {
        return new InCode(config, others, rules);
    }

    InCode andRules(Consumer<RunningDatabase.Rules> more) {
        return new InCode(config, types, rules.andThen(more));
    }
}
