package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A walk along one chain. Used by one thread.
final class ChainCheck {

    private static final int PAGE = 1_000;

    // Each altered entry is compared with each place of another: only a few pairs are worth the time.
    private static final int MOST_SUSPECTS = 200;

    private final Verification report;
    private final Signing signing;
    private final int chain;
    private final @Nullable HeadRow head;
    private final List<AuditRow> suspects = new ArrayList<>();
    private long next;

    /// The signature of the entry before, if that is there and not itself in doubt.
    private byte @Nullable [] before;

    /// @param head what is known of the chain, or null when nothing can be relied on
    ChainCheck(Verification report, Chains chains, int chain, @Nullable HeadRow head) {
        this.report = report;
        this.signing = chains.signing();
        this.chain = chain;
        this.head = head;
        this.next = head == null ? 0 : head.purgedSeq() + 1;
        this.before = head == null ? null : head.purgedSignature();
    }

    void run(Anchor anchor) {
        long at = Long.MIN_VALUE;
        List<AuditRow> page;
        do {
            page = report.rowsBehind(chain, at, PAGE);
            for (AuditRow row : page) {
                report.looked();
                if (isOutside(row)) {
                    report.add(Kind.UNEXPECTED, chain, row.seq(), row.entryId());
                } else {
                    look(row, anchor);
                }
                at = row.seq();
            }
        } while (page.size() == PAGE);
        end();
        suspects.forEach(row -> report.add(judged(row), chain, row.seq(), row.entryId()));
        checkEnd(anchor);
    }

    private boolean isOutside(AuditRow row) {
        return head != null && (row.seq() <= head.purgedSeq() || row.seq() > head.lastSeq());
    }

    private void look(AuditRow row, Anchor anchor) {
        if (row.seq() > next && next > 0) {
            report.add(Kind.MISSING, chain, next, null);
            before = null;
        }
        boolean sound = isSound(row);
        if (sound && anchor.contradicts(row)) {
            report.add(Kind.CHANGED, chain, row.seq(), row.entryId());
        }
        before = sound ? row.signature() : null;
        next = row.seq() + 1;
    }

    private boolean isSound(AuditRow row) {
        if (!signing.knows(row.keyId())) {
            report.add(Kind.UNKNOWN_KEY, chain, row.seq(), row.entryId());
            return true;
        }
        if (!signing.isGenuine(row)) {
            suspects.add(row);
            return false;
        }
        if (before != null && !Signing.same(before, row.previous())) {
            report.add(Kind.MOVED, chain, row.seq(), row.entryId());
        }
        return true;
    }

    private void end() {
        if (head == null) {
            return;
        }
        if (next <= head.lastSeq()) {
            report.add(Kind.MISSING, chain, next, null);
        } else if (before != null && !Signing.same(before, head.lastSignature())) {
            report.add(Kind.HEAD_MISMATCH, chain, 0, null);
        }
    }

    /// An entry that was signed for the place of another altered one was moved.
    private Kind judged(AuditRow row) {
        return suspects.stream()
                        .limit(MOST_SUSPECTS)
                        .filter(other -> other.seq() != row.seq())
                        .map(other -> row.at(
                                new AuditRow.Key(chain, other.seq()), row.keyId(), row.previous(), row.signature()))
                        .anyMatch(signing::isGenuine)
                ? Kind.MOVED
                : Kind.CHANGED;
    }

    /// A chain that ends before what is known from elsewhere was cut, although its head agrees.
    private void checkEnd(Anchor anchor) {
        long known = anchor.last(chain);
        long last = head == null ? Math.max(0, next - 1) : head.lastSeq();
        if (known > last) {
            report.add(Kind.MISSING, chain, last + 1, null);
        }
    }
}
