package dev.lexigram.data.query;

import org.jspecify.annotations.Nullable;

/// True, false, or unknown because of a null: the logic of SQL.
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    static Truth of(@Nullable Boolean known) {
        return known == null ? UNKNOWN : of(known.booleanValue());
    }

    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    Truth notIf(boolean negated) {
        return negated ? not() : this;
    }
}
