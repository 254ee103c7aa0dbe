package dev.lexigram.cli.store;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.store.LockInfo;
import dev.lexigram.contracts.store.LockStore;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `locks list`: who holds which lock, and until when.
@Command(name = "list", description = "Who holds which lock, and until when.")
final class LocksList implements Task {

    @Mixin
    final LockTableOption locks = new LockTableOption();

    @Override
    public Answer run(Workspace workspace) {
        List<LockInfo> held = locks.with(workspace, LockStore::list);
        Table table = Table.report("lock", "owner", "token", "expires", "state");
        held.forEach(lock -> table.add(
                lock.name(), lock.owner(), lock.token(), lock.expiresAt(), lock.expired() ? "expired" : "held"));
        return Answer.of(Answer.count(held.size(), "lock") + ".", table);
    }
}
