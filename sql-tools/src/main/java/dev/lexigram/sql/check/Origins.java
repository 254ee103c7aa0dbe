package dev.lexigram.sql.check;

import dev.lexigram.sql.script.ScriptSyntax;
import dev.lexigram.sql.script.SqlLexer;
import dev.lexigram.sql.script.SqlToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What the words of a statement say of where its columns come from: drivers do not tell which side of a join may
/// be missing, nor always what stands behind another name. Immutable.
final class Origins {

    private static final Set<String> AFTER_FROM = Set.of(
            "where",
            "group",
            "having",
            "order",
            "limit",
            "offset",
            "fetch",
            "union",
            "intersect",
            "except",
            "window",
            "for",
            "returning",
            "select",
            "set",
            "values");
    private static final Set<String> COMBINING = Set.of("union", "intersect", "except", "rollup", "cube", "grouping");
    private static final Set<String> COMPARING = Set.of("in", "like", "ilike", "between", "is", "similar", "regexp");
    private static final Set<String> NO_ALIAS =
            Set.of("on", "using", "left", "right", "full", "inner", "cross", "join", "natural", "set", "as");

    /// A table in a `from`; names are in small letters and without their schema.
    private static final class Source {
        private final String name;
        private final String alias;
        private boolean outer;

        Source(String name, String alias, boolean outer) {
            this.name = name;
            this.alias = alias;
            this.outer = outer;
        }
    }

    /// What is between two brackets.
    private static final class Frame {
        private final boolean outer;
        private final List<Source> sources = new ArrayList<>();
        private boolean from;
        private boolean nextOuter;

        Frame(boolean outer) {
            this.outer = outer;
        }
    }

    private final List<SqlToken> tokens;
    private final List<Source> sources;

    private Origins(List<SqlToken> tokens) {
        this.tokens = tokens;
        this.sources = read();
    }

    static Origins of(String sql, ScriptSyntax syntax) {
        return new Origins(SqlLexer.tokens(sql, syntax).stream()
                .filter(token -> token.kind() != SqlToken.Kind.COMMENT)
                .toList());
    }

    private List<Source> read() {
        Deque<Frame> frames = new ArrayDeque<>();
        frames.push(new Frame(false));
        for (int i = 0; i < tokens.size(); i++) {
            Frame frame = frames.element();
            SqlToken token = tokens.get(i);
            if (token.is('(')) {
                frames.push(new Frame(frame.outer || frame.nextOuter));
                frame.nextOuter = false;
            } else if (token.is(')') && frames.size() > 1) {
                frames.pop();
                frames.element().sources.addAll(frame.sources);
            } else {
                step(i, token.folded(), frame);
            }
        }
        frames.forEach(frame -> {
            if (frame != frames.getLast()) {
                frames.getLast().sources.addAll(frame.sources);
            }
        });
        return List.copyOf(frames.getLast().sources);
    }

    private void step(int i, String word, Frame frame) {
        if (word.equals("join")) {
            join(i, frame);
            source(i + 1, frame);
        } else if (word.equals("from") && !follows(i, "distinct")) {
            frame.from = true;
            frame.nextOuter = false;
            source(i + 1, frame);
        } else if (AFTER_FROM.contains(word)) {
            frame.from = false;
        } else if (word.equals(",") && frame.from) {
            frame.nextOuter = false;
            source(i + 1, frame);
        }
    }

    private boolean follows(int i, String word) {
        return i > 0 && tokens.get(i - 1).is(word);
    }

    private void join(int i, Frame frame) {
        int kind = follows(i, "outer") ? i - 1 : i;
        frame.nextOuter = follows(kind, "left") || follows(kind, "full");
        if (follows(kind, "right") || follows(kind, "full")) {
            frame.sources.forEach(source -> source.outer = true);
        }
    }

    private void source(int at, Frame frame) {
        if (at >= tokens.size() || tokens.get(at).is('(') || !isName(at)) {
            return;
        }
        int last = at;
        while (last + 2 < tokens.size() && tokens.get(last + 1).is('.') && isName(last + 2)) {
            last += 2;
        }
        String name = name(last);
        int alias = last + 1 < tokens.size() && tokens.get(last + 1).is("as") ? last + 2 : last + 1;
        boolean renamed = alias < tokens.size()
                && isName(alias)
                && !AFTER_FROM.contains(tokens.get(alias).folded())
                && !NO_ALIAS.contains(tokens.get(alias).folded());
        boolean outer = frame.outer || frame.nextOuter;
        frame.sources.add(new Source(name, renamed ? name(alias) : name, outer));
        frame.nextOuter = false;
    }

    private boolean isName(int at) {
        SqlToken.Kind kind = tokens.get(at).kind();
        return kind == SqlToken.Kind.WORD
                || kind == SqlToken.Kind.NAME
                || tokens.get(at).text().startsWith("`");
    }

    private String name(int at) {
        String text = tokens.get(at).text();
        boolean quoted = "\"`[".indexOf(text.charAt(0)) >= 0;
        return (quoted ? text.substring(1, text.length() - 1) : text).toLowerCase(Locale.ROOT);
    }

    /// The column that a name stands for: of `u.mail as address` it is `mail`. Of an expression nothing.
    Optional<String> column(String label) {
        for (int i = 1; i < tokens.size(); i++) {
            if (!isName(i) || !name(i).equalsIgnoreCase(label)) {
                continue;
            }
            if (ends(i + 1) && !begins(i) && !tokens.get(i - 1).is('.')) {
                int last = tokens.get(i - 1).is("as") ? i - 2 : i - 1;
                return last >= 0 && isName(last) && begins(last) ? Optional.of(name(last)) : Optional.empty();
            }
        }
        return Optional.of(label.toLowerCase(Locale.ROOT));
    }

    /// Whether an item of a list ends here.
    private boolean ends(int at) {
        return at >= tokens.size() || tokens.get(at).is(',') || tokens.get(at).is("from");
    }

    /// Whether a name, with what qualifies it, is an item of a list from its beginning.
    private boolean begins(int name) {
        int first = first(name);
        return first == 0
                || tokens.get(first - 1).is(',')
                || tokens.get(first - 1).is("select")
                || tokens.get(first - 1).is("distinct")
                || tokens.get(first - 1).is("returning");
    }

    private int first(int name) {
        int first = name;
        while (first >= 2 && tokens.get(first - 1).is('.')) {
            first -= 2;
        }
        return first;
    }

    /// How often a table is named.
    long count(String table) {
        return matching(table).size();
    }

    /// How often a table is on the side of a join that may be missing.
    long outer(String table) {
        return matching(table).stream().filter(source -> source.outer).count();
    }

    private List<Source> matching(String table) {
        String wanted = table.toLowerCase(Locale.ROOT);
        return sources.stream()
                .filter(source -> source.name.equals(wanted) || source.alias.equals(wanted))
                .toList();
    }

    /// Whether something may be missing of which the words do not tell what tables are behind it.
    boolean hasOuterOtherThan(Set<String> tables) {
        return sources.stream().anyMatch(source -> source.outer && !tables.contains(source.name));
    }

    /// Whether several questions or groups make the rows, which hides where a column is from.
    boolean combines() {
        return tokens.stream().anyMatch(token -> COMBINING.contains(token.folded()));
    }

    /// Whether a column is compared with something, which leaves rows with null out.
    boolean isCompared(String column) {
        return compared(column, 0);
    }

    /// As {@link #isCompared}, for columns that a join may have left empty: then only `where` counts.
    boolean isComparedBehindWhere(String column) {
        int where = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).is("where"))
                .findFirst()
                .orElse(tokens.size());
        return compared(column, where);
    }

    private boolean compared(String column, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (isName(i) && name(i).equals(column) && (comparesBefore(first(i) - 1) || comparesAfter(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean comparesBefore(int at) {
        return at >= 0 && isComparison(tokens.get(at));
    }

    private boolean comparesAfter(int at) {
        return at < tokens.size()
                && (isComparison(tokens.get(at))
                        || COMPARING.contains(tokens.get(at).folded())
                        || tokens.get(at).is("not"));
    }

    private static boolean isComparison(SqlToken token) {
        return token.is('=') || token.is('<') || token.is('>');
    }
}
