package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditFinding;
import dev.lexigram.contracts.audit.AuditFinding.Kind;
import dev.lexigram.contracts.audit.AuditReport;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One look at all chains. Each is read in a snapshot of its own, so that writers neither wait nor confuse it. Used
/// by one thread.
final class Verification {

    private static final int MOST_FINDINGS = 1_000;
    private static final TxOptions SNAPSHOT = TxOptions.readOnly().withIsolation(Isolation.REPEATABLE_READ);

    private final Chains chains;
    private final Anchor anchor;
    private final List<AuditFinding> findings = new ArrayList<>();
    private long checked;
    private long problems;

    Verification(Chains chains, Anchor anchor) {
        this.chains = chains;
        this.anchor = anchor;
    }

    AuditReport run() {
        SortedSet<Integer> all = new TreeSet<>(chains.all());
        all.addAll(anchor.chains());
        chains.heads().findAll().forEach(head -> all.add(head.chain()));
        all.addAll(chains.log().aggregate().groupBy("chain").count().map(ChainCount.class).list().stream()
                .map(ChainCount::chain)
                .toList());
        for (int chain : all) {
            chains.database().useTransaction(SNAPSHOT, snapshot -> check(chain));
        }
        return new AuditReport(checked, problems, findings);
    }

    /// A chain that has entries.
    record ChainCount(int chain, long count) {}

    private void check(int chain) {
        HeadRow head = chains.heads().findById(chain).orElse(null);
        Kind wrong = wrong(head);
        if (wrong != null) {
            add(wrong, chain, 0, null);
        }
        new ChainCheck(this, chains, chain, wrong == null ? head : null).run(anchor);
    }

    private @Nullable Kind wrong(@Nullable HeadRow head) {
        if (head == null) {
            return Kind.HEAD_MISMATCH;
        }
        if (!chains.signing().knows(head.keyId())) {
            return Kind.UNKNOWN_KEY;
        }
        return chains.signing().isGenuine(head) ? null : Kind.HEAD_MISMATCH;
    }

    List<AuditRow> rowsBehind(int chain, long seq, int most) {
        return chains.log()
                .find(
                        F.of("chain").eq(chain).and(F.of("seq").gt(seq)),
                        q -> q.orderBy(F.of("seq").asc()).limit(most));
    }

    void looked() {
        checked++;
    }

    void add(Kind kind, int chain, long seq, @Nullable UUID id) {
        problems++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new AuditFinding(kind, chain, seq, Optional.ofNullable(id)));
        }
    }
}
