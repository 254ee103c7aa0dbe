package dev.lexigram.sql.script;

import dev.lexigram.sql.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The compound statements of MySQL and MariaDB in routines, triggers and events, without `delimiter`.
///
/// `if`, `repeat`, `loop`, `while` and `for` open a block only where a statement may begin, as most of them are
/// names of functions or parts of other statements elsewhere.
final class MysqlBody implements StatementBody {

    private static final Set<String> ROUTINES = Set.of("procedure", "function", "trigger", "event");
    private static final Set<String> BLOCKS = Set.of("if", "repeat", "loop", "while", "for");
    /// Behind these a statement begins; the last ones end the head of a routine.
    private static final Set<String> STARTS = Set.of(
            ";",
            ":",
            "begin",
            "then",
            "else",
            "do",
            "loop",
            "repeat",
            "row",
            ")",
            "deterministic",
            "data",
            "sql",
            "invoker",
            "definer",
            "atomic");

    private final List<SqlToken> tokens = new ArrayList<>();
    private boolean routine;

    @Override
    public void accept(SqlToken token) {
        tokens.add(token);
        if (!routine) {
            routine = isHead(token);
        }
    }

    private boolean isHead(SqlToken token) {
        String first = tokens.getFirst().folded();
        if (first.equals("begin")) {
            return token.is("atomic"); // MariaDB's `begin not atomic`
        }
        boolean head = tokens.stream().noneMatch(each -> each.is('(') || each.is("table") || each.is("view"));
        return head && Set.of("create", "alter").contains(first) && ROUTINES.contains(token.folded());
    }

    /// Looks at all tokens once per semicolon, as what `if` is shows only behind it.
    @Override
    public boolean isOpen() {
        if (!routine) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.is("end")) {
                depth--;
                i += i + 1 < tokens.size() && closes(tokens.get(i + 1)) ? 1 : 0;
            } else if (opens(i)) {
                depth++;
            }
        }
        return depth > 0;
    }

    private static boolean closes(SqlToken token) {
        return token.is("case") || BLOCKS.contains(token.folded());
    }

    private boolean opens(int at) {
        SqlToken token = tokens.get(at);
        if (token.is("begin") || token.is("case")) {
            return true;
        }
        return token.kind() == Kind.WORD && BLOCKS.contains(token.folded()) && startsStatement(at) && !isCall(at);
    }

    private boolean startsStatement(int at) {
        SqlToken before = tokens.get(at - 1);
        return STARTS.contains(before.folded()) || before.kind() == Kind.TEXT;
    }

    /// Whether brackets with several arguments follow.
    private boolean isCall(int at) {
        int depth = 0;
        for (int i = at + 1; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            depth += token.is('(') ? 1 : token.is(')') ? -1 : 0;
            if (depth == 0) {
                return false;
            }
            if (depth == 1 && token.is(',')) {
                return true;
            }
        }
        return false;
    }
}
