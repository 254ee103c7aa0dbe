package dev.lexigram.contracts.event;

/// What a stream must be like for events to be appended to it. Immutable and thread-safe.
public sealed interface ExpectedVersion {

    /// Whether a stream of this version meets it; 0 is the version of a stream without events.
    boolean isMetBy(long version);

    /// Whatever there is.
    static ExpectedVersion any() {
        return new Any();
    }

    /// No event yet, also none that was deleted.
    static ExpectedVersion noStream() {
        return new NoStream();
    }

    /// Exactly so many events, the ones that the caller has read; 0 is the same as {@link #noStream}.
    ///
    /// @throws IllegalArgumentException when it is negative
    static ExpectedVersion exactly(long version) {
        return new Exactly(version);
    }

    /// At least one event.
    static ExpectedVersion exists() {
        return new Exists();
    }

    /// Whatever there is.
    record Any() implements ExpectedVersion {
        @Override
        public boolean isMetBy(long version) {
            return true;
        }

        @Override
        public String toString() {
            return "any";
        }
    }

    /// No event yet.
    record NoStream() implements ExpectedVersion {
        @Override
        public boolean isMetBy(long version) {
            return version == 0;
        }

        @Override
        public String toString() {
            return "no stream";
        }
    }

    /// Exactly so many events.
    record Exactly(long version) implements ExpectedVersion {

        /// @throws IllegalArgumentException when it is negative
        public Exactly {
            if (version < 0) {
                throw new IllegalArgumentException("A stream's version is not negative.");
            }
        }

        @Override
        public boolean isMetBy(long actual) {
            return actual == version;
        }

        @Override
        public String toString() {
            return Long.toString(version);
        }
    }

    /// At least one event.
    record Exists() implements ExpectedVersion {
        @Override
        public boolean isMetBy(long version) {
            return version > 0;
        }

        @Override
        public String toString() {
            return "an existing stream";
        }
    }
}
