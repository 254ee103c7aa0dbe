package dev.lexigram.sql.script;

import dev.lexigram.sql.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whether a statement is inside of something whose semicolons do not end it. Not thread-safe; one per statement.
interface StatementBody {

    static StatementBody of(ScriptSyntax syntax) {
        return switch (syntax) {
            case POSTGRES -> new OfPostgres();
            case MYSQL -> new MysqlBody();
            case SQLITE -> new OfSqlite();
        };
    }

    void accept(SqlToken token);

    boolean isOpen();

    /// Whether rows follow the statement in the script.
    default boolean isCopyFromInput() {
        return false;
    }

    /// The rules of psql (`psqlscan.l`): brackets, and `begin … end` of functions in standard SQL.
    final class OfPostgres implements StatementBody {

        private static final int HEAD = 4;

        private final List<String> head = new ArrayList<>();
        private int brackets;
        private int begun;
        private boolean copies;
        private String before = "";

        @Override
        public void accept(SqlToken token) {
            if (token.is('(')) {
                brackets++;
            } else if (token.is(')')) {
                brackets = Math.max(0, brackets - 1);
            } else if (token.kind() == Kind.WORD) {
                word(token.folded());
            }
        }

        private void word(String word) {
            if (head.size() < HEAD) {
                head.add(word);
            }
            if (brackets == 0 && isRoutine()) {
                begun += switch (word) {
                    case "begin" -> 1;
                    case "case" -> begun > 0 ? 1 : 0;
                    case "end" -> begun > 0 ? -1 : 0;
                    default -> 0;
                };
            }
            copies |= head.getFirst().equals("copy") && before.equals("from") && word.equals("stdin");
            before = word;
        }

        private boolean isRoutine() {
            int kind = head.size() > 2 && head.subList(1, 3).equals(List.of("or", "replace")) ? 3 : 1;
            return head.getFirst().equals("create")
                    && head.size() > kind
                    && Set.of("function", "procedure").contains(head.get(kind));
        }

        @Override
        public boolean isOpen() {
            return brackets > 0 || begun > 0;
        }

        @Override
        public boolean isCopyFromInput() {
            return copies;
        }
    }

    /// The rule of SQLite (`complete.c`): a trigger ends with `; end`.
    final class OfSqlite implements StatementBody {

        private static final int HEAD = 3;

        private final List<String> head = new ArrayList<>();
        private String before = "";
        private boolean ended;

        @Override
        public void accept(SqlToken token) {
            String word = token.folded();
            if (head.size() < HEAD) {
                head.add(word);
            }
            ended = before.equals(";") && word.equals("end");
            before = word;
        }

        @Override
        public boolean isOpen() {
            boolean trigger = head.contains("trigger") && head.getFirst().equals("create");
            return trigger && !ended;
        }
    }
}
