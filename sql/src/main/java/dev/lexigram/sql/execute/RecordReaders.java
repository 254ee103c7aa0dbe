package dev.lexigram.sql.execute;

/// Finds how rows become records; the mapping of entities provides it.
@FunctionalInterface
public interface RecordReaders {

    /// The reader of a record from columns with matching names.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the type cannot be mapped
    <T> RowReader.Source<T> byName(Class<T> type);
}
