package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditSeverity;
import dev.lexigram.contracts.error.AuditException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The tables of a trail, and the writing of entries. Each severity has chains of its own, so that what is to be
/// removed is always the beginning of a chain. Thread-safe.
///
/// Heads are locked in the order of their numbers and after everything else that a transaction locks.
///
/// @param database where they are
/// @param options how many there are, and their tables
/// @param signing signs entries and heads
/// @param log the entries
/// @param heads one row for each chain
record Chains(
        Database database,
        AuditOptions options,
        Signing signing,
        GenericRepository<AuditRow, AuditRow.Key> log,
        GenericRepository<HeadRow, Integer> heads) {

    // The numbers of chains are stored: this order must stay.
    private static final List<AuditSeverity> SEVERITIES =
            List.of(AuditSeverity.LOW, AuditSeverity.MEDIUM, AuditSeverity.HIGH, AuditSeverity.CRITICAL);

    static Chains of(Database database, AuditKeys keys, AuditOptions options) {
        return new Chains(
                database,
                options,
                new Signing(options.table(), keys),
                GenericRepository.of(database, AuditRow.class, AuditRow.Key.class, o -> o.table(options.table())),
                GenericRepository.of(database, HeadRow.class, Integer.class, o -> o.table(options.chainsTable())));
    }

    SqlEngine engine() {
        return database.unwrap(SqlEngine.class);
    }

    /// The numbers of all chains.
    List<Integer> all() {
        return IntStream.range(0, SEVERITIES.size() * options.chains()).boxed().toList();
    }

    /// The severity of a chain's entries.
    AuditSeverity severity(int chain) {
        return SEVERITIES.get(chain / options.chains());
    }

    /// The chain of an entry: those about one thing are in one chain.
    private int chain(AuditRow row) {
        int hash = 31 * row.resourceType().hashCode() + row.resourceId().hashCode();
        int among = Math.floorMod(hash ^ (hash >>> 16), options.chains());
        return SEVERITIES.indexOf(AuditSeverity.valueOf(row.severity())) * options.chains() + among;
    }

    /// @return whether a table was created
    boolean create() {
        SchemaManager schema = SchemaManager.on(database);
        boolean entries = schema.create(AuditRow.class, options.table());
        boolean chains = schema.create(HeadRow.class, options.chainsTable());
        if (heads.count() == 0) {
            begin();
        }
        return entries || chains;
    }

    private void begin() {
        if (log.exists(Predicate.always())) {
            throw new AuditException(
                    AuditException.BROKEN_HEAD,
                    Problem.of("The trail has entries, and the heads of its chains are gone.")
                            .with("table", options.chainsTable())
                            .hint("Find out who removed them; restore the table from a backup."),
                    null);
        }
        try {
            heads.insertAll(
                    all().stream().map(n -> signing.sealed(HeadRow.empty(n))).toList());
        } catch (DuplicateKeyException e) {
            // Another program was faster; its heads say the same.
            if (heads.count() == 0) {
                throw e;
            }
        }
    }

    /// Writes entries at the ends of their chains, in the running transaction.
    void append(List<AuditRow> contents) {
        SortedMap<Integer, List<AuditRow>> byChain = new TreeMap<>();
        contents.forEach(row ->
                byChain.computeIfAbsent(chain(row), n -> new ArrayList<>()).add(row));
        List<AuditRow> links = new ArrayList<>(contents.size());
        List<HeadRow> ends = new ArrayList<>(byChain.size());
        for (HeadRow head : locked(byChain.keySet())) {
            HeadRow end = head;
            for (AuditRow content : byChain.getOrDefault(head.chain(), List.of())) {
                AuditRow.Key place = new AuditRow.Key(end.chain(), end.lastSeq() + 1);
                AuditRow link = signing.link(content, place, end.lastSignature());
                links.add(link);
                end = end.endingWith(link);
            }
            ends.add(signing.sealed(end));
        }
        write(links, ends);
    }

    private void write(List<AuditRow> links, List<HeadRow> ends) {
        if (links.size() == 1) {
            log.create(links.getFirst());
        } else {
            log.insertAll(links);
        }
        if (ends.size() == 1) {
            heads.update(ends.getFirst());
        } else {
            heads.updateAll(ends);
        }
    }

    /// The heads of these chains, locked until the transaction ends.
    ///
    /// @throws AuditException when one is missing or altered
    List<HeadRow> locked(Collection<Integer> chains) {
        List<HeadRow> found = heads.find(
                F.of("chain").in(chains), q -> q.orderBy(F.of("chain").asc()).forUpdate());
        if (found.size() < chains.size()) {
            throw broken("The head of a chain is missing.", chains);
        }
        for (HeadRow head : found) {
            if (!signing.isGenuine(head)) {
                throw broken("The head of a chain was altered.", List.of(head.chain()));
            }
        }
        return found;
    }

    private AuditException broken(String sentence, Collection<Integer> chains) {
        return new AuditException(
                AuditException.BROKEN_HEAD,
                Problem.of(sentence)
                        .with("table", options.chainsTable())
                        .with("chains", chains)
                        .hint("Call verify() to see what was altered. The number of chains is settled when the tables"
                                + " are created."),
                null);
    }

    /// Signs all heads with the key that signs now.
    int adoptKey() {
        return engine().executor().atomically(() -> {
            List<HeadRow> old = locked(all()).stream()
                    .filter(head -> !head.keyId().equals(signing.keys().activeId()))
                    .toList();
            if (!old.isEmpty()) {
                heads.updateAll(old.stream().map(signing::sealed).toList());
            }
            return old.size();
        });
    }
}
