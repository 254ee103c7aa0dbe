package dev.lexigram.sql.dialect;

import java.util.Locale;
import java.util.Set;

/// Words that are too common to search for: those that PostgreSQL leaves out of English texts and those that InnoDB
/// leaves out of all.
public final class StopWords {

    private static final Set<String> INNODB = Set.of(
            ("a about an are as at be by com de en for from how i in is it la of on or that the this to was what when"
                            + " where who will with und www")
                    .split(" "));
    private static final Set<String> ENGLISH = Set.of(
            ("a about above after again against all am an and any are as at be because been before being below between"
                            + " both but by can did do does doing don down during each few for from further had has"
                            + " have having he her here hers herself him himself his how i if in into is it its itself"
                            + " just me more most my myself no nor not now of off on once only or other our ours"
                            + " ourselves out over own s same she should so some such t than that the their theirs"
                            + " them themselves then there these they this those through to too under until up very"
                            + " was we were what when where which while who whom why will with you your yours yourself"
                            + " yourselves")
                    .split(" "));

    private StopWords() {}

    /// Whether a word is too common in a language; only English has such words here.
    public static boolean in(String language, String word) {
        return language.equals("english") && ENGLISH.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether InnoDB leaves the word out of its indexes.
    public static boolean ofInnoDb(String word) {
        return INNODB.contains(word.toLowerCase(Locale.ROOT));
    }
}
