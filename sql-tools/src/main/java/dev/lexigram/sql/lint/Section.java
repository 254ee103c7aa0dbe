package dev.lexigram.sql.lint;

import dev.lexigram.sql.script.ScriptStatement;
import dev.lexigram.sql.script.SqlScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The up or the down part of a migration file.
///
/// @param down whether it is the way back
/// @param transaction whether it runs in a transaction where the database has one for changes of tables
/// @param statements with their lines in the file
record Section(boolean down, boolean transaction, List<ScriptStatement> statements) {

    private static final Pattern MARK = Pattern.compile("(?i)^\\s*--\\s*\\+?\\s*migrate[: ]\\s*(up|down)\\b(.*)$");
    private static final Pattern APART = Pattern.compile("(?i)^--\\s*lexigram:\\s*no-transaction\\b.*");
    private static final Pattern WITHOUT = Pattern.compile("(?i)\\btransaction\\s*[:=]\\s*false\\b");
    private static final Pattern UNDO = Pattern.compile("^U\\d.*__.*");

    Section {
        statements = List.copyOf(statements);
    }

    /// The parts of a file, in their order.
    static List<Section> of(LintFile file, LintDatabase database) {
        List<Section> sections = new ArrayList<>();
        boolean down = UNDO.matcher(baseName(file.name())).matches();
        StringBuilder part = new StringBuilder();
        String head = "";
        int begin = 0;
        int offset = 0;
        for (String line : file.text().split("(?<=\n)", -1)) {
            Matcher mark = MARK.matcher(line.strip());
            if (mark.matches()) {
                sections.add(of(part.toString(), head, begin, down, file, database));
                down = mark.group(1).toLowerCase(Locale.ROOT).equals("down");
                head = line;
                part.setLength(0);
                begin = offset;
            }
            part.append(line);
            offset += line.length();
        }
        sections.add(of(part.toString(), head, begin, down, file, database));
        return sections;
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Section of(String part, String head, int begin, boolean down, LintFile file, LintDatabase database) {
        int lines = (int)
                file.text().substring(0, begin).chars().filter(c -> c == '\n').count();
        boolean apart = WITHOUT.matcher(head).find() || hasOwnMark(part);
        List<ScriptStatement> statements = SqlScript.of(part, database.syntax()).statements().stream()
                .map(each -> new ScriptStatement(each.text(), each.line() + lines, each.offset() + begin))
                .toList();
        return new Section(down, !apart && database.rollsBackTables(), statements);
    }

    private static boolean hasOwnMark(String part) {
        return part.lines().anyMatch(each -> APART.matcher(each.strip()).matches());
    }
}
