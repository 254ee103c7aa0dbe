package dev.lexigram.sql.store;

/// The names that lead to a part of a store. Immutable.
///
/// @param path the names, each with a slash behind it; in names, `|` marks a slash (`|s`) and itself (`||`)
/// @param stored its stored form
record Namespace(String path, String stored) {

    static final Namespace NONE = new Namespace("", "");

    /// @throws IllegalArgumentException when the name is blank, or all names together are too long
    Namespace inner(String name) {
        ExactText.checked("namespace", name);
        String inner = path + name.replace("|", "||").replace("/", "|s") + "/";
        return new Namespace(inner, ExactText.checked("namespace with those around it", inner));
    }
}
