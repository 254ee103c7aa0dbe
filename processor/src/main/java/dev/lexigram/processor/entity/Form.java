package dev.lexigram.processor.entity;

/// In what form a member's values stand in their column.
enum Form {
    /// That which the database has for the class.
    VALUE,
    /// That of a codec named on the member.
    OWN,
    /// A JSON document.
    DOCUMENT,
    /// An array of the database.
    ELEMENTS
}
