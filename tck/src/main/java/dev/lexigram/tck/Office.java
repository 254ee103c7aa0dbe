package dev.lexigram.tck;

import dev.lexigram.contracts.event.EventSource;
import dev.lexigram.contracts.mapping.CreatedAt;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.UpdatedAt;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People with badges, folders in folders, rooms that refer to each other, notes and accounts, in tables that are
/// empty at the start, and what was sent to them.
///
/// @param db a database of its own
/// @param sent the statements so far
record Office(DatabaseService db, List<String> sent) {

    @Entity(table = "tck_unit_person")
    record Person(
            @Id @Generated @Nullable Long id,
            @Length(40) @Unique String name,
            @Length(40) @Nullable String city,
            int age,
            @Version int version) {

        static Person of(String name) {
            return new Person(null, name, null, 30, 0);
        }

        Person in(@Nullable String other) {
            return new Person(id, name, other, age, version);
        }

        Person aged(int years) {
            return new Person(id, name, city, years, version);
        }

        long key() {
            return id == null ? 0 : id;
        }
    }

    @Entity(table = "tck_unit_badge")
    record Badge(
            @Id @Length(40) String code,
            @References(Person.class) long personId,
            @Length(40) String color) {}

    @Entity(table = "tck_unit_folder")
    record Folder(
            @Id @Length(40) String path,
            @References(Folder.class) @Length(40) @Nullable String parent) {}

    @Entity(table = "tck_unit_room")
    record Room(
            @Id long id, @References(Door.class) @Nullable Long door) {}

    @Entity(table = "tck_unit_door")
    record Door(
            @Id long id, @References(Room.class) @Nullable Long room) {}

    @Entity(table = "tck_unit_note")
    @SuppressWarnings("ArrayRecordComponent") // that is what is tested
    record Note(
            @Id @Generated @Nullable UUID id,
            @Length(40) String text,
            byte @Nullable [] scan,
            @CreatedAt @Nullable Instant createdAt,
            @UpdatedAt @Nullable Instant updatedAt,
            @SoftDelete @Nullable Instant deletedAt,
            @Version int version) {

        static Note of(String text) {
            return new Note(null, text, null, null, null, null, 0);
        }
    }

    /// What happens to accounts.
    record Booked(String account, long cents) {}

    /// An account as a bean that keeps its events.
    @Entity(table = "tck_unit_account")
    static final class Account implements EventSource {
        @Id
        @Generated
        private @Nullable Long id;

        @Length(40)
        private String name = "";

        private long cents;

        @Json
        private List<String> marks = new ArrayList<>();

        @Version
        private int version;

        private final transient List<Object> events = new ArrayList<>();

        static Account of(String name) {
            Account account = new Account();
            account.setName(name);
            return account;
        }

        void book(long amount) {
            cents += amount;
            events.add(new Booked(name, amount));
        }

        @Override
        public List<?> pullEvents() {
            List<Object> all = List.copyOf(events);
            events.clear();
            return all;
        }

        public @Nullable Long getId() {
            return id;
        }

        public void setId(@Nullable Long id) {
            this.id = id;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public long getCents() {
            return cents;
        }

        public void setCents(long cents) {
            this.cents = cents;
        }

        public List<String> getMarks() {
            return marks;
        }

        public void setMarks(List<String> marks) {
            this.marks = marks;
        }

        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }
    }

    static Office open(Backend backend) {
        return open(backend, Settings.defaults());
    }

    static Office open(Backend backend, Settings settings) {
        SchemaManager.on(backend.database())
                .create(Person.class, Badge.class, Folder.class, Room.class, Door.class, Note.class, Account.class);
        clear(backend.database());
        DatabaseService db = (DatabaseService) backend.open(settings);
        Office office = new Office(db, new ArrayList<>());
        db.onStatement(statement -> office.sent.add(statement.sql()));
        return office;
    }

    private static void clear(Database db) {
        db.sql("update tck_unit_room set door = null").execute();
        db.sql("update tck_unit_folder set parent = null").execute();
        for (String table : List.of("badge", "person", "folder", "door", "room", "note", "account")) {
            db.delete("tck_unit_" + table, Predicate.always());
        }
    }

    GenericRepository<Person, Long> people() {
        return GenericRepository.of(db, Person.class, Long.class);
    }

    /// Bob and so on, stored.
    List<Person> stored(String... names) {
        List<Person> all = new ArrayList<>();
        for (String name : names) {
            all.add(people().create(Person.of(name)));
        }
        sent.clear();
        return all;
    }

    /// The people that another connection sees, sorted.
    List<String> names() {
        return Concurrently.elsewhere(
                () -> people().findAll().stream().map(Person::name).sorted().toList());
    }

    /// The statements of a kind that were sent to a table.
    List<String> sent(String kind, String table) {
        return sent.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.startsWith(kind) && text.contains("tck_unit_" + table))
                .toList();
    }

    /// All statements that change rows.
    List<String> writes() {
        return sent.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.contains("tck_unit_") && !text.startsWith("select"))
                .toList();
    }
}
