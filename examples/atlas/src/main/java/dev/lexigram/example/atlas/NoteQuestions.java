package dev.lexigram.example.atlas;

import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.repository.GenericRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What a repository keeps about its entities by itself, in a table for the length of the question.
final class NoteQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "Are notes gone when they are deleted?",
                    "@SoftDelete: delete(), restore(), purge()",
                    db -> Scratch.with(db, Note.class, () -> softly(db))),
            Question.of(
                    "When was it written, and who comes too late?",
                    "@CreatedAt, @UpdatedAt, @Version",
                    db -> Scratch.with(db, Note.class, () -> times(db))),
            Question.of(
                    "Do new keys go to the end of the index?",
                    "@Generated UUID: version 7",
                    db -> Scratch.with(db, Note.class, () -> keys(db))),
            Question.of(
                    "Who is told of new notes?",
                    "repository.afterSave(), afterDelete()",
                    db -> Scratch.with(db, Note.class, () -> hooks(db))));

    private NoteQuestions() {}

    private static GenericRepository<Note, UUID> notes(Database db) {
        return GenericRepository.of(db, Note.class, UUID.class);
    }

    /// The same on another day.
    private static GenericRepository<Note, UUID> notes(Database db, String day) {
        Instant midnight = Instant.parse(day + "T00:00:00Z");
        return GenericRepository.of(db, Note.class, UUID.class, options -> options.clock(() -> midnight));
    }

    private static UUID key(Note note) {
        return Objects.requireNonNull(note.id());
    }

    private static Answer softly(Database db) {
        var notes = notes(db);
        Note tea = notes.create(Note.saying("Try the tea"));
        notes.create(Note.saying("Mind the gap"));
        Answer answer = counted("written", notes, Answer.columns("then", "notes", "with deleted ones"));
        notes.delete(tea);
        answer = counted("deleted", notes, answer);
        notes.restore(key(tea));
        answer = counted("restored", notes, answer);
        notes.purge(key(tea));
        return counted("purged", notes, answer);
    }

    private static Answer counted(String then, GenericRepository<Note, UUID> notes, Answer answer) {
        int all = notes.find(Predicate.always(), q -> q.includeDeleted()).size();
        return answer.with(then, notes.count(), all);
    }

    private static Answer times(Database db) {
        Note written = notes(db, "2026-01-01").create(Note.saying("Try the tea"));
        Note changed = notes(db, "2026-01-02").update(written.withText("Try the coffee"));
        Answer answer = Answer.columns("what", "created at", "updated at", "version")
                .with(changed.text(), changed.createdAt(), changed.updatedAt(), changed.version());
        try {
            Note late = notes(db, "2026-01-03").update(written.withText("Try the milk"));
            return answer.with(late.text(), late.createdAt(), late.updatedAt(), late.version());
        } catch (OptimisticLockException e) {
            return answer.with("Try the milk: " + e.code(), null, null, null);
        }
    }

    private static Answer keys(Database db) {
        var notes = notes(db);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            written.add(key(notes.create(Note.saying("Note " + i))).toString());
        }
        List<String> ordered = notes
                .find(Predicate.always(), q -> q.orderBy(F.of("id").asc()))
                .stream()
                .map(note -> key(note).toString())
                .toList();
        return Answer.columns("version", "keys", "in the order of writing")
                .with(UUID.fromString(written.getFirst()).version(), written.size(), ordered.equals(written));
    }

    private static Answer hooks(Database db) {
        var notes = notes(db);
        List<String> heard = new ArrayList<>();
        try (Registration _ = notes.afterSave(note -> heard.add("saved version " + note.version()));
                Registration _ = notes.afterDelete(id -> heard.add("deleted"))) {
            Note note = notes.create(Note.saying("Mind the gap"));
            Note changed = notes.update(note.withText("Mind the step"));
            notes.delete(changed);
        }
        return Answer.of("heard", String.join(", ", heard));
    }
}
