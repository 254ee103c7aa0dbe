package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.repository.FindOptions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Deleting by a mark, and what each operation then sees.
public interface SoftDeleteContract extends SqlContract {

    /// Marked by the time of its deletion.
    @Entity(table = "tck_note")
    record Note(
            @Id @Generated long id,
            @Length(80) String text,
            int stars,
            @SoftDelete @Nullable Instant deletedAt,
            @Version int version) {
        static Note of(String text, int stars) {
            return new Note(0, text, stars, null, 0);
        }

        Note withStars(int other) {
            return new Note(id, text, other, deletedAt, version);
        }
    }

    /// Marked by a flag.
    @Entity(table = "tck_flagged")
    record Flagged(@Id long id, @SoftDelete boolean gone) {}

    private GenericRepository<Note, Long> notes() {
        SchemaManager.on(db()).create(Note.class);
        db().delete("tck_note", Predicate.always());
        return GenericRepository.of(db(), Note.class, Long.class);
    }

    private List<String> texts(List<Note> notes) {
        return notes.stream().map(Note::text).sorted().toList();
    }

    private static FindOptions withDeleted(FindOptions options) {
        return options.includeDeleted();
    }

    @Test
    default void aDeletedEntityIsInvisibleToEveryReadUnlessAskedFor() {
        GenericRepository<Note, Long> notes = notes();
        Note kept = notes.create(Note.of("kept", 1));
        Note gone = notes.create(Note.of("gone", 2));

        assertThat(notes.delete(gone)).isTrue();

        assertThat(texts(notes.findAll())).containsExactly("kept");
        assertThat(notes.findById(gone.id())).isEmpty();
        assertThatThrownBy(() -> notes.getById(gone.id())).isInstanceOf(EntityNotFoundException.class);
        assertThat(notes.findOne(F.of("text").eq("gone"))).isEmpty();
        assertThat(notes.findAllById(List.of(kept.id(), gone.id()))).containsExactly(kept);
        assertThat(notes.count()).isOne();
        assertThat(notes.exists(F.of("stars").eq(2))).isFalse();
        assertThat(notes.existsById(gone.id())).isFalse();
        assertThat(texts(notes.find(F.of("stars").eq(2).or(F.of("stars").eq(1)))))
                .containsExactly("kept");
        long streamed = notes.stream(Predicate.always(), all -> all.count());
        assertThat(streamed).isOne();
        assertThat(notes.as(OnlyText.class).find(Predicate.always())).containsExactly(new OnlyText("kept"));
        assertThat(notes.aggregate().sum("stars").one().getLong("stars_sum")).isEqualTo(1);

        assertThat(texts(notes.find(Predicate.always(), SoftDeleteContract::withDeleted)))
                .containsExactly("gone", "kept");
        assertThat(texts(notes.find(Predicate.always(), FindOptions::onlyDeleted)))
                .containsExactly("gone");
        assertThat(notes.findById(gone.id(), FindOptions::includeDeleted)
                        .orElseThrow()
                        .deletedAt())
                .isNotNull();
    }

    /// A part of a note.
    record OnlyText(String text) {}

    @Test
    default void deletingTwiceRemovesNothing() {
        GenericRepository<Note, Long> notes = notes();
        Note note = notes.create(Note.of("once", 1));

        assertThat(notes.deleteById(note.id())).isTrue();
        assertThat(notes.deleteById(note.id())).isFalse();
        assertThat(Scratch.count(db(), "tck_note")).isOne();
    }

    @Test
    default void aDeletedEntityIsNotChanged() {
        GenericRepository<Note, Long> notes = notes();
        Note note = notes.create(Note.of("gone", 1));
        notes.deleteById(note.id());

        assertThatThrownBy(() -> notes.update(note.withStars(9))).isInstanceOf(EntityNotFoundException.class);
        assertThat(notes.updateWhere(Predicate.always(), set -> set.to("stars", 9)))
                .isZero();
        assertThat(notes.increment(note.id(), "stars", 1)).isFalse();
        assertThat(notes.findById(note.id(), FindOptions::includeDeleted)
                        .orElseThrow()
                        .stars())
                .isOne();
    }

    @Test
    default void aStaleEntityIsNotDeletedSoftly() {
        GenericRepository<Note, Long> notes = notes();
        Note read = notes.create(Note.of("note", 1));
        Note changed = notes.update(read.withStars(2));

        assertThatThrownBy(() -> notes.delete(read)).isInstanceOf(OptimisticLockException.class);
        assertThat(notes.delete(changed)).isTrue();
    }

    @Test
    default void whoReadItBeforeItsDeletionCannotOverwriteItAfterItsReturn() {
        GenericRepository<Note, Long> notes = notes();
        Note read = notes.create(Note.of("note", 1));
        notes.deleteById(read.id());
        notes.restore(read.id());

        assertThatThrownBy(() -> notes.update(read.withStars(2))).isInstanceOf(OptimisticLockException.class);
    }

    @Test
    default void aDeletedEntityComesBackOrGoesForGood() {
        GenericRepository<Note, Long> notes = notes();
        Note back = notes.create(Note.of("back", 1));
        Note gone = notes.create(Note.of("gone", 2));
        Note alive = notes.create(Note.of("alive", 3));
        notes.deleteWhere(F.of("stars").lt(3));

        assertThat(notes.restore(back.id())).isTrue();
        assertThat(notes.restore(back.id())).isFalse();
        assertThat(notes.restore(alive.id())).isFalse();
        assertThat(notes.getById(back.id()).deletedAt()).isNull();

        assertThat(notes.purgeWhere(Predicate.always())).isOne();
        assertThat(texts(notes.find(Predicate.always(), FindOptions::includeDeleted)))
                .containsExactly("alive", "back");
        assertThat(notes.purge(alive.id())).isTrue();
        assertThat(notes.purge(gone.id())).isFalse();
        assertThat(Scratch.count(db(), "tck_note")).isOne();
    }

    @Test
    default void aFlagMarksTooAndWhatIsNotMarkedCannotBeRestored() {
        SchemaManager.on(db()).create(Flagged.class);
        db().delete("tck_flagged", Predicate.always());
        GenericRepository<Flagged, Long> flagged = GenericRepository.of(db(), Flagged.class, Long.class);
        flagged.create(new Flagged(1, false));
        flagged.create(new Flagged(2, false));

        assertThat(flagged.deleteById(1L)).isTrue();
        assertThat(flagged.findAll()).containsExactly(new Flagged(2, false));
        assertThat(flagged.restore(1L)).isTrue();
        assertThat(flagged.count()).isEqualTo(2);

        GenericRepository<OnlyTextNote, Long> hard = GenericRepository.of(db(), OnlyTextNote.class, Long.class);
        assertThatThrownBy(() -> hard.restore(1L))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("@SoftDelete");
    }

    /// The notes' table, without the mark.
    @Entity(table = "tck_note")
    record OnlyTextNote(@Id long id, String text) {}
}
