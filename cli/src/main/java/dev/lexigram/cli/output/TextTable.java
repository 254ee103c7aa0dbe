package dev.lexigram.cli.output;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/// Prints a table in aligned columns, numbers to the right, no wider than the terminal where that can be helped.
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final Table table;
    private final String[][] cells;
    private final int[] widths;

    private TextTable(Table table) {
        this.table = table;
        this.cells = table.rows().stream()
                .map(row -> row.stream()
                        .map(value -> Cell.text(value, table.kind()))
                        .toArray(String[]::new))
                .toArray(String[][]::new);
        this.widths = new int[table.columns().size()];
    }

    static void print(Table table, Terminal terminal, PrintWriter out) {
        if (!table.columns().isEmpty()) {
            TextTable text = new TextTable(table);
            text.measure();
            text.fit(terminal.width().getAsInt());
            text.print(out, terminal.ansi());
        }
    }

    private void measure() {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Cell.width(heading(column));
            for (String[] row : cells) {
                widths[column] = Math.max(widths[column], Cell.width(row[column]));
            }
        }
    }

    /// Takes from the widest column until all fit; columns that are narrow already stay whole.
    private void fit(int limit) {
        int room = limit - GAP.length() * (widths.length - 1);
        while (limit > 0 && Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
        }
    }

    private void print(PrintWriter out, Ansi ansi) {
        String[] headings = new String[widths.length];
        String[] rules = new String[widths.length];
        for (int column = 0; column < widths.length; column++) {
            headings[column] = heading(column);
            rules[column] = "-".repeat(widths[column]);
        }
        boolean bold = ansi.enabled();
        out.println((bold ? Ansi.Style.bold.on() : "") + line(headings) + (bold ? Ansi.Style.bold.off() : ""));
        out.println(line(rules));
        for (String[] row : cells) {
            out.println(line(row));
        }
    }

    private String heading(int column) {
        return Cell.text(table.heading(column), table.kind());
    }

    private String line(String[] texts) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String text = Cell.cut(texts[column], widths[column]);
            String space = " ".repeat(Math.max(0, widths[column] - Cell.width(text)));
            line.append(column == 0 ? "" : GAP).append(isNumeric(column) ? space + text : text + space);
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumeric(int column) {
        List<@Nullable Object> values = table.rows().stream()
                .<@Nullable Object>map(row -> row.get(column))
                .toList();
        return values.stream().anyMatch(Number.class::isInstance)
                && values.stream().allMatch(value -> value == null || value instanceof Number);
    }
}
