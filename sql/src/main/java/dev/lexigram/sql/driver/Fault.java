package dev.lexigram.sql.driver;

/// What commonly goes wrong in databases, in the words that all backends use, with advice.
public enum Fault {
    DUPLICATE_KEY(
            "A row with the same unique key exists already.",
            "Give the row another key, or change the row that is there."),
    FOREIGN_KEY(
            "A row refers to a row that does not exist, or is still referred to.",
            "Write the row that is referred to first; delete it last."),
    NOT_NULL("A column that must have a value was given none.", "Give it a value, or the column a default."),
    CHECK("A value fails a check constraint.", "Give a value that the constraint allows."),
    CONSTRAINT("A constraint of the schema was violated.", "Give values that the constraint allows."),
    WRONG_TYPE(
            "A value is not of the type that the statement needs.",
            "Pass a value of the column's type, or cast it in the statement."),
    DOES_NOT_FIT("A value does not fit the column's type.", "Pass a smaller or shorter value, or widen the column."),
    NO_ORDER("Concurrent transactions cannot be put in one order.", "Run the transaction again."),
    DEADLOCK(
            "The server ended the transaction to break a deadlock.",
            "Run the transaction again; lock rows in one order."),
    NO_LOCK("A lock was not granted in time.", "Run the transaction again."),
    TIMEOUT(
            "The statement ran longer than its timeout and was cancelled.",
            "Make it faster, or raise operations.statement_timeout."),
    READ_ONLY("A read-only transaction cannot write.", "Begin a read-write transaction."),
    NOT_SQL("The server could not read the statement as SQL.", "Correct it where the server stopped reading."),
    NO_TABLE("The table or view does not exist.", "Create it, or correct the name."),
    NO_COLUMN("The column does not exist.", "Correct the name."),
    OTHER_SCHEMA("The schema is not what the statement expects.", "Correct the statement, or change the schema."),
    REJECTED("The database rejected the statement.", "Correct the statement by what the database found."),
    LOGIN("The server refused the connection.", "Correct user, password and database in the URL.");

    private final String sentence;
    private final String hint;

    Fault(String sentence, String hint) {
        this.sentence = sentence;
        this.hint = hint;
    }

    String sentence() {
        return sentence;
    }

    String hint() {
        return hint;
    }
}
