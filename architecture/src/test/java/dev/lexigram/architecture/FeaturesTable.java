package dev.lexigram.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The rows of `docs/features.md` and what is wrong with them.
record FeaturesTable(List<Row> rows, List<String> problems) {

    private static final Pattern ID = Pattern.compile("(?:FW|SQL|NOS|PIC|IOC)-\\d+(?::[a-z_.]+)?|LEX_ERR_SQL_\\d{3}");
    private static final Pattern MODULE = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern PROOF = Pattern.compile("[A-Z]\\w*(?:\\.[A-Z]\\w*)*(?:#[a-z]\\w*)?");
    private static final Set<String> STATUS = Set.of("yes", "part", "no");
    private static final String HEADER = "| id | feature | status | module | proof |";
    private static final String RULER = "|---|---|---|---|---|";

    /// One feature: where it stands, what it is, and the test that shows it.
    record Row(int line, String id, String feature, String status, String module, String proof) {}

    /// Reads the tables; whatever is malformed becomes a problem rather than an exception.
    static FeaturesTable parse(String markdown) {
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<String>();
        String[] lines = markdown.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("|") && !line.equals(HEADER) && !line.equals(RULER)) {
                parseRow(i + 1, line, rows, problems);
            }
        }
        return new FeaturesTable(List.copyOf(rows), List.copyOf(problems));
    }

    private static void parseRow(int number, String line, List<Row> rows, List<String> problems) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 7 || !cells[0].isEmpty() || !cells[6].isEmpty()) {
            problems.add("line " + number + ": not a row of five cells: " + line);
            return;
        }
        var row = new Row(
                number, cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip());
        rows.add(row);
        checkCells(row, problems);
    }

    private static void checkCells(Row row, List<String> problems) {
        String at = "line " + row.line() + ", " + row.id() + ": ";
        if (!ID.matcher(row.id()).matches()) {
            problems.add(at + "not an id");
        }
        if (row.feature().isEmpty()) {
            problems.add(at + "the feature has no words");
        }
        if (!STATUS.contains(row.status())) {
            problems.add(at + "status is neither yes nor part nor no: " + row.status());
        }
        if (!MODULE.matcher(row.module()).matches()) {
            problems.add(at + "not a module: " + row.module());
        }
        if (!row.proof().isEmpty() && !PROOF.matcher(row.proof()).matches()) {
            problems.add(at + "not ClassName or ClassName#method: " + row.proof());
        }
    }

    /// Everything wrong with the table, compared with the ids that must be there and the tests that exist.
    List<String> check(Collection<String> expectedIds, Proofs proofs) {
        var all = new ArrayList<>(problems);
        checkIds(expectedIds, all);
        for (Row row : rows) {
            checkProof(row, proofs, all);
        }
        return all;
    }

    private void checkIds(Collection<String> expectedIds, List<String> all) {
        var seen = new HashSet<String>();
        for (Row row : rows) {
            if (!seen.add(row.id())) {
                all.add("line " + row.line() + ", " + row.id() + ": the id appears twice");
            }
        }
        for (String expected : expectedIds) {
            if (!seen.contains(expected)) {
                all.add(expected + ": the id has no row");
            }
        }
    }

    private static void checkProof(Row row, Proofs proofs, List<String> all) {
        String at = "line " + row.line() + ", " + row.id() + ": ";
        if (row.status().equals("yes") && row.proof().isEmpty()) {
            all.add(at + "yes without a proof");
        }
        if (row.status().equals("no") && !row.proof().isEmpty()) {
            all.add(at + "no, but with a proof: " + row.proof());
        }
        if (!row.status().equals("no") && !row.proof().isEmpty() && !proofs.exists(row.proof())) {
            all.add(at + "the proof does not exist: " + row.proof());
        }
    }
}
