package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationExecutionException;
import java.util.ArrayList;
import java.util.List;

/// Runs migrations and takes them back.
///
/// @param tools what it works with
record Trial(Tools tools) {

    /// Ends the transaction of a trial that went well.
    private static final class TakenBack extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// @throws MigrationExecutionException at the first failure
    MigrationTrial run(List<Prepared> tasks) {
        List<Prepared> possible =
                tasks.stream().takeWhile(Prepared::transactional).toList();
        List<MigrationPlan.Step> tried = new ArrayList<>();
        try {
            tools.database().useTransaction(tx -> {
                tools.scripts().liftTimeLimit();
                tools.scripts().closeConnectionAfterwards();
                for (Prepared task : possible) {
                    tools.perform(task);
                    tried.add(task.step());
                }
                throw new TakenBack();
            });
        } catch (TakenBack wanted) {
            List<Prepared> rest = tasks.subList(possible.size(), tasks.size());
            return MigrationTrial.of(tried, rest.stream().map(Prepared::step).toList());
        }
        throw new IllegalStateException("A trial does not end without being taken back.");
    }
}
