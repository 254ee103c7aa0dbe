package dev.lexigram.sql.work;

import dev.lexigram.contracts.work.FieldChange;
import dev.lexigram.data.change.Contents;
import dev.lexigram.sql.mapping.ColumnForm;
import dev.lexigram.sql.mapping.ColumnModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An entity in a unit of work: what it is now, and what the unit knows of its row. Used by the unit's thread.
///
/// NEW → CLEAN when inserted; CLEAN → CHANGED when registered; CHANGED → CLEAN when written; all but NEW → DELETED
/// when registered → GONE when written.
///
/// @param <T> the entity
final class Tracked<T> {

    /// What is to be done about it.
    enum State {
        CLEAN,
        NEW,
        CHANGED,
        DELETED,
        GONE
    }

    private final EntityType<T> type;
    private State state;
    private T current;
    private @Nullable Snapshot stored;
    private @Nullable Object firstVersion;

    private Tracked(EntityType<T> type, State state, T current) {
        this.type = type;
        this.state = state;
        this.current = current;
    }

    /// One that was read.
    static <T> Tracked<T> read(EntityType<T> type, T entity) {
        Tracked<T> tracked = new Tracked<>(type, State.CLEAN, entity);
        tracked.knows(entity);
        return tracked;
    }

    /// One whose row is not known here.
    static <T> Tracked<T> registered(EntityType<T> type, State state, T entity) {
        return new Tracked<>(type, state, entity);
    }

    private void knows(T entity) {
        Snapshot now = type.snapshot(entity);
        stored = now;
        if (firstVersion == null) {
            firstVersion = type.versionIn(now.values());
        }
    }

    EntityType<T> type() {
        return type;
    }

    State state() {
        return state;
    }

    T current() {
        return current;
    }

    boolean isPending() {
        return state == State.NEW || state == State.CHANGED || state == State.DELETED;
    }

    boolean isThere() {
        return state != State.DELETED && state != State.GONE;
    }

    /// It is to be this.
    void become(State next, T entity) {
        state = next;
        current = entity;
    }

    /// It was inserted or updated, and is this now.
    void written(T entity) {
        @Nullable Object[] values = type.model().values(entity);
        if (!type.isSame(current, values)) {
            current = type.with(current, values);
        }
        settle();
        knows(current);
    }

    /// There was nothing to write.
    void settle() {
        state = State.CLEAN;
    }

    void gone() {
        state = State.GONE;
    }

    /// The entity as it is sent: with the version that its row must have.
    T sent() {
        Snapshot known = stored;
        @Nullable Object own = type.versionIn(type.model().values(current));
        if (known == null || own == null) {
            return current;
        }
        @Nullable Object expected = type.versionIn(known.values());
        return own.equals(expected) || !isOwnBefore(own) ? current : type.versioned(current, expected);
    }

    /// Whether the version is one that this unit has read or written: then what was registered is later than it.
    private boolean isOwnBefore(Object version) {
        return firstVersion instanceof Number first
                && version instanceof Number own
                && stored != null
                && type.versionIn(stored.values()) instanceof Number last
                && first.longValue() <= own.longValue()
                && own.longValue() <= last.longValue();
    }

    /// The columns in which it is other than its row; all when the row is not known.
    List<ColumnModel> changed() {
        Snapshot known = stored;
        if (known == null) {
            return type.writes().changeable();
        }
        @Nullable Object[] before = known.values();
        return type.writes().changeable().stream()
                .filter(column -> isChanged(column, before[column.index()]))
                .toList();
    }

    private boolean isChanged(ColumnModel column, @Nullable Object before) {
        Object now = type.model().value(current, column);
        // Nobody can see a change inside of such an object, so its registration decides.
        boolean unseen = state == State.CHANGED
                && now != null
                && column.form() instanceof ColumnForm.Document
                && Contents.isOpaque(now);
        return unseen || !Contents.same(before, now);
    }

    List<FieldChange> changes() {
        Snapshot known = stored;
        if (known == null) {
            return List.of();
        }
        @Nullable Object[] before = known.values();
        return changed().stream()
                .map(column -> new FieldChange(
                        column.component(), before[column.index()], type.model().value(current, column)))
                .toList();
    }

    /// The value of a column.
    @Nullable
    Object value(ColumnModel column) {
        return type.model().value(current, column);
    }

    /// What it is now, to come back to.
    Runnable memento() {
        State wasState = state;
        T was = current;
        Snapshot wasStored = stored;
        Object wasFirst = firstVersion;
        Snapshot contents = type.snapshot(was);
        return () -> {
            state = wasState;
            current = type.isMutable() ? type.with(was, copies(contents)) : was;
            stored = wasStored;
            firstVersion = wasFirst;
        };
    }

    /// The place may be returned to again, so what it keeps is not handed out.
    private static @Nullable Object[] copies(Snapshot contents) {
        @Nullable Object[] values = contents.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Contents.copy(values[i]);
        }
        return values;
    }

    /// For messages.
    Object key() {
        return Objects.requireNonNullElse(type.writes().describe(current), "none");
    }
}
