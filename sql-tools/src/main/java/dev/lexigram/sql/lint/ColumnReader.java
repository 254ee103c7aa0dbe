package dev.lexigram.sql.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads definitions of columns.
final class ColumnReader {

    /// Words that belong to the name of a type when they follow its first word.
    private static final Set<String> TYPE_WORDS =
            Set.of("varying", "precision", "with", "without", "time", "zone", "unsigned", "signed", "zerofill");
    /// Where the text of a default ends.
    private static final Set<String> STOPS = Set.of(
            ",",
            "not",
            "null",
            "unique",
            "primary",
            "check",
            "references",
            "generated",
            "constraint",
            "comment",
            "after",
            "first",
            "collate",
            "auto_increment",
            "on",
            "as",
            "virtual",
            "stored",
            "key",
            "invisible",
            "visible",
            "deferrable");

    private final Cursor cursor;
    private final Set<ColumnDef.Trait> traits = EnumSet.noneOf(ColumnDef.Trait.class);
    private String defaultValue = "";
    private String check = "";
    private Name references = Name.NONE;

    private ColumnReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /// Reads a name and what follows it, up to the comma.
    static ColumnDef read(Cursor cursor) {
        Name name = cursor.name();
        return new ColumnReader(cursor).definition(name);
    }

    /// Reads a type alone.
    static ColumnType type(Cursor cursor) {
        Cursor.Mark start = cursor.mark();
        Name name = cursor.name();
        StringBuilder words = new StringBuilder(name.last());
        List<String> arguments = new ArrayList<>();
        readArguments(cursor, arguments);
        while (cursor.atAny(TYPE_WORDS) && !cursor.at("with", "values")) {
            words.append(' ').append(cursor.take().toLowerCase(Locale.ROOT));
            readArguments(cursor, arguments);
        }
        while (cursor.accept("[")) {
            cursor.until(Set.of("]"));
            cursor.accept("]");
            words.append("[]");
        }
        return name.isEmpty() ? ColumnType.UNKNOWN : ColumnType.of(words.toString(), arguments, cursor.since(start));
    }

    private static void readArguments(Cursor cursor, List<String> arguments) {
        if (cursor.accept("(")) {
            while (!cursor.isDone() && !cursor.accept(")")) {
                arguments.add(cursor.untilComma().strip());
                cursor.accept(",");
            }
        }
    }

    private ColumnDef definition(Name name) {
        Cursor.Mark start = cursor.mark();
        boolean typed = cursor.atName() && !cursor.atAny(STOPS) && !cursor.at("default");
        ColumnType type = typed ? type(cursor) : ColumnType.UNKNOWN;
        while (!cursor.isDone() && !cursor.at(",") && !cursor.at(")")) {
            part();
        }
        if (type.isSerial()) {
            traits.add(ColumnDef.Trait.IDENTITY);
        }
        return new ColumnDef(
                name, type, traits, new ColumnDef.Rules(defaultValue, check, references), cursor.since(start));
    }

    private void part() {
        if (cursor.accept("not", "null")) {
            traits.add(ColumnDef.Trait.NOT_NULL);
        } else if (cursor.accept("default")) {
            defaultValue = defaultText();
        } else if (cursor.accept("check")) {
            check = cursor.group();
        } else if (cursor.accept("references")) {
            references = cursor.name();
            cursor.group();
        } else if (!keyPart() && !generatedPart() && !placePart()) {
            anything();
        }
    }

    /// A default may begin with a word that would end it.
    private String defaultText() {
        Cursor.Mark start = cursor.mark();
        if (!cursor.at("(")) {
            cursor.next();
        }
        cursor.until(STOPS);
        return cursor.since(start).strip();
    }

    private boolean is(ColumnDef.Trait trait) {
        traits.add(trait);
        return true;
    }

    private boolean keyPart() {
        if (cursor.accept("unique")) {
            cursor.accept("key");
            return is(ColumnDef.Trait.UNIQUE);
        }
        if (cursor.accept("primary", "key")) {
            return is(ColumnDef.Trait.PRIMARY_KEY);
        }
        return (cursor.accept("auto_increment") || cursor.accept("autoincrement")) && is(ColumnDef.Trait.IDENTITY);
    }

    private boolean generatedPart() {
        if (cursor.at("on", "update")) {
            cursor.next();
            cursor.next();
            cursor.until(STOPS);
            return true;
        }
        cursor.accept("generated", "always");
        cursor.accept("generated", "by", "default");
        if (!cursor.accept("as")) {
            return false;
        }
        if (cursor.accept("identity")) {
            cursor.group();
            return is(ColumnDef.Trait.IDENTITY);
        }
        cursor.group();
        boolean stored = cursor.accept("stored") || cursor.accept("persistent");
        cursor.accept("virtual");
        return is(stored ? ColumnDef.Trait.STORED : ColumnDef.Trait.VIRTUAL);
    }

    private boolean placePart() {
        if (cursor.accept("first")) {
            return is(ColumnDef.Trait.FIRST);
        }
        if (cursor.accept("after")) {
            cursor.name();
            return is(ColumnDef.Trait.AFTER);
        }
        if (cursor.at("character", "set") || cursor.at("charset")) {
            traits.add(ColumnDef.Trait.CHARSET);
        }
        return false;
    }

    private void anything() {
        if (cursor.at("(")) {
            cursor.group();
        } else {
            cursor.next();
        }
    }
}
