package dev.lexigram.sql.audit;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is known of the ends of chains from a place that whoever can write the database cannot write.
///
/// @param ends chain to its last entry at that time
record Anchor(Map<Integer, End> ends) {

    /// Nothing is known.
    static final Anchor NONE = new Anchor(Map.of());

    /// The last entry of a chain.
    record End(long seq, String signature) {}

    static Anchor of(Chains chains) {
        Map<Integer, End> ends = new TreeMap<>();
        for (HeadRow head : chains.heads().findAll()) {
            if (head.lastSeq() > 0) {
                ends.put(head.chain(), new End(head.lastSeq(), HexFormat.of().formatHex(head.lastSignature())));
            }
        }
        return new Anchor(ends);
    }

    /// @throws IllegalArgumentException when the text is not an anchor's
    static Anchor parse(String text) {
        Map<Integer, End> ends = new TreeMap<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = one.split(":");
            if (parts.length != 3) {
                throw new IllegalArgumentException("The text is not what anchor() gave.");
            }
            ends.put(Integer.valueOf(parts[0]), new End(Long.parseLong(parts[1]), parts[2]));
        }
        return new Anchor(ends);
    }

    Set<Integer> chains() {
        return ends.keySet();
    }

    long last(int chain) {
        End end = ends.get(chain);
        return end == null ? 0 : end.seq();
    }

    boolean contradicts(AuditRow row) {
        End end = ends.get(row.chain());
        return end != null
                && end.seq() == row.seq()
                && !end.signature().equals(HexFormat.of().formatHex(row.signature()));
    }

    @Override
    public String toString() {
        return ends.entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue().seq() + ":"
                        + e.getValue().signature())
                .collect(Collectors.joining(" "));
    }
}
