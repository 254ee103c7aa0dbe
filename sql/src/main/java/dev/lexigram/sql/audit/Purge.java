package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditArchive;
import dev.lexigram.contracts.audit.AuditEntry;
import dev.lexigram.contracts.audit.AuditOrigin;
import dev.lexigram.contracts.audit.AuditSeverity;
import dev.lexigram.contracts.error.AuditException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.F;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One removal of what is too old, from the beginnings of the chains. Each part is a transaction of its own, so
/// that writers wait for a short time only. Used by one thread.
final class Purge {

    static final String ACTION = "PURGE";

    private static final int PART = 1_000;

    private final Chains chains;
    private final AuditArchive archive;
    private final Map<String, Object> removedTo = new TreeMap<>();
    private long removed;

    Purge(Chains chains, AuditArchive archive) {
        this.chains = chains;
        this.archive = archive;
    }

    long run(Instant now) {
        for (int chain : chains.all()) {
            Optional<Instant> cutoff = chains.options().retention().cutoff(chains.severity(chain), now);
            boolean more = cutoff.isPresent();
            while (more) {
                more = removePart(chain, cutoff.orElseThrow()) == PART;
            }
        }
        return removed;
    }

    /// What was removed, for the trail itself.
    AuditEntry entry() {
        return AuditEntry.of(ACTION, chains.options().table(), "")
                .severity(AuditSeverity.HIGH)
                .origin(AuditOrigin.from("audit"))
                .with("removed", removed)
                .with("upTo", removedTo);
    }

    private int removePart(int chain, Instant cutoff) {
        return chains.engine().executor().atomically(() -> {
            HeadRow head = chains.locked(List.of(chain)).getFirst();
            List<AuditRow> old = old(head, cutoff);
            if (!old.isEmpty()) {
                check(head, old);
                archive.keep(old.stream().map(Rows::record).toList());
                remove(head, old.getLast());
            }
            removed += old.size();
            return old.size();
        });
    }

    private List<AuditRow> old(HeadRow head, Instant cutoff) {
        return chains
                .log()
                .find(
                        F.of("chain").eq(head.chain()),
                        q -> q.orderBy(F.of("seq").asc()).limit(PART))
                .stream()
                .takeWhile(row -> row.occurredAt().isBefore(cutoff))
                .toList();
    }

    /// What is removed can no longer be looked at, so it is looked at now.
    private void check(HeadRow head, List<AuditRow> old) {
        long seq = head.purgedSeq();
        byte[] before = head.purgedSignature();
        for (AuditRow row : old) {
            boolean inPlace = row.seq() == ++seq && seq <= head.lastSeq() && Signing.same(before, row.previous());
            if (!inPlace || !chains.signing().isGenuine(row)) {
                throw new AuditException(
                        AuditException.TAMPERED,
                        Problem.of("An entry that was to be removed is not as it was written; it stays.")
                                .with("chain", row.chain())
                                .with("sequence", row.seq())
                                .with("expected", seq)
                                .hint("Call verify() to see what was altered."),
                        null);
            }
            before = row.signature();
        }
    }

    private void remove(HeadRow head, AuditRow last) {
        chains.log().deleteWhere(F.of("chain").eq(head.chain()).and(F.of("seq").le(last.seq())));
        chains.heads().update(chains.signing().sealed(head.purgedTo(last)));
        removedTo.put(String.valueOf(head.chain()), last.seq());
    }
}
