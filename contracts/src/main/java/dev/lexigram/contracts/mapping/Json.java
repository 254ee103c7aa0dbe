package dev.lexigram.contracts.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of any type that is stored as one JSON document: a record, a `List` of records, a
/// `Map<String, Object>`.
///
/// The document has a property for each component, nulls included. When it is read, unknown properties are left
/// out, missing ones are null, or zero where the component is primitive, and a null for a primitive is an error.
/// Times are ISO-8601 text with all their digits and offsets. A component that is null is null in the column, not
/// the JSON word `null`.
///
/// In a module the record's package must be open to `tools.jackson.databind`. A `Map` or `List` comes back mutable
/// and of any class.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Json {}
