package dev.lexigram.cli.store;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Consent;
import dev.lexigram.cli.task.Loss;
import dev.lexigram.cli.task.Nearest;
import dev.lexigram.cli.task.Task;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.store.LockInfo;
import dev.lexigram.contracts.store.LockStore;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `locks release`: takes a lock away from its holder.
@Command(
        name = "release",
        description = {
            "Takes a lock away from its holder, such as one that hangs.",
            "The holder learns of it only when it next looks: its token protects what it writes."
        })
final class LocksRelease implements Task {

    @Mixin
    final LockTableOption locks = new LockTableOption();

    @Mixin
    final Consent consent = new Consent();

    @Parameters(paramLabel = "LOCK", description = "The lock's name.")
    String name = "";

    @Override
    public Answer run(Workspace workspace) {
        return locks.with(workspace, store -> release(workspace, store));
    }

    private Answer release(Workspace workspace, LockStore store) {
        List<LockInfo> held = store.list();
        LockInfo lock = held.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(held));
        Table table = Table.report("lock", "owner", "expires").add(lock.name(), lock.owner(), lock.expiresAt());
        consent.demand(workspace, new Loss("This takes the lock from its holder, who may be at work:", table));
        store.breakLock(name);
        return Answer.of("The lock was taken from " + lock.owner() + ".").withField("lock", name);
    }

    private EntityNotFoundException unknown(List<LockInfo> held) {
        List<String> names = held.stream().map(LockInfo::name).toList();
        return new EntityNotFoundException(
                Problem.of("Nobody holds that lock.")
                        .with("lock", name)
                        .hint(Nearest.hint(name, names, "None is held.")),
                null);
    }
}
