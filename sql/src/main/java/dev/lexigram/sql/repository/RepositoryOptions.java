package dev.lexigram.sql.repository;

import dev.lexigram.contracts.attribute.ComparableAttribute;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.QueryScope;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.mapping.EntityModel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What can be said about one repository beyond what its record says; each method returns a copy.
///
/// @param table the table, if it is not the record's
/// @param readFrom a view or table that is read instead of the record's, if any
/// @param readOnly components that are never written
/// @param sortable the only components that an order may name; empty means all
/// @param scopes which entities the repository is for, and in which order; in effect in every call
/// @param clock where the times of creation, change and deletion come from
public record RepositoryOptions(
        Optional<String> table,
        Optional<String> readFrom,
        Set<String> readOnly,
        Set<String> sortable,
        List<QueryScope> scopes,
        InstantSource clock) {

    private static final RepositoryOptions DEFAULTS = new RepositoryOptions(
            Optional.empty(), Optional.empty(), Set.of(), Set.of(), List.of(), InstantSource.system());

    public RepositoryOptions {
        readOnly = Set.copyOf(readOnly);
        sortable = Set.copyOf(sortable);
        scopes = List.copyOf(scopes);
    }

    /// As the record says.
    public static RepositoryOptions defaults() {
        return DEFAULTS;
    }

    /// Reads and writes another table of the same shape, such as one of several with the same columns.
    public RepositoryOptions table(String name) {
        return new RepositoryOptions(Optional.of(name), readFrom, readOnly, sortable, scopes, clock);
    }

    /// Reads from a view, or from another table, with at least the record's columns; writes stay where they are.
    public RepositoryOptions readFrom(String view) {
        return new RepositoryOptions(table, Optional.of(view), readOnly, sortable, scopes, clock);
    }

    /// Never writes these components.
    public RepositoryOptions readOnly(String... components) {
        Set<String> all = new HashSet<>(readOnly);
        all.addAll(List.of(components));
        return new RepositoryOptions(table, readFrom, all, sortable, scopes, clock);
    }

    /// Refuses orders by other components than these.
    public RepositoryOptions sortableBy(String... components) {
        return new RepositoryOptions(table, readFrom, readOnly, Set.of(components), scopes, clock);
    }

    /// Refuses orders by other attributes than these: `sortableBy(User_.name, User_.age)`.
    public RepositoryOptions sortableBy(ComparableAttribute<?, ?> first, ComparableAttribute<?, ?>... more) {
        return sortableBy(Stream.concat(Stream.of(first), Stream.of(more))
                .map(ComparableAttribute::name)
                .toArray(String[]::new));
    }

    /// Is for the entities of these scopes alone: others are neither read nor changed nor deleted. What is created
    /// is not looked at.
    public RepositoryOptions scope(QueryScope... more) {
        List<QueryScope> all = new ArrayList<>(scopes);
        all.addAll(List.of(more));
        return new RepositoryOptions(table, readFrom, readOnly, sortable, all, clock);
    }

    /// Leaves a scope out again.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    public RepositoryOptions without(String scope) {
        List<QueryScope> rest =
                scopes.stream().filter(one -> !one.name().equals(scope)).toList();
        if (rest.size() == scopes.size()) {
            List<String> names = scopes.stream().map(QueryScope::name).toList();
            throw new IllegalArgumentException("There is no scope '" + scope + "' among " + names + ".");
        }
        return new RepositoryOptions(table, readFrom, readOnly, sortable, rest, clock);
    }

    /// Without scopes and limits of the order, for looking at any row.
    RepositoryOptions unscoped() {
        return new RepositoryOptions(table, readFrom, readOnly, Set.of(), List.of(), clock);
    }

    /// The conditions of all scopes.
    Predicate scoped() {
        List<Predicate> all = scopes.stream()
                .map(QueryScope::where)
                .filter(one -> !Predicate.always().equals(one))
                .toList();
        return all.isEmpty() ? Predicate.always() : new Predicate.And(all);
    }

    /// The order of all scopes.
    List<Sort> order() {
        return scopes.stream().flatMap(scope -> scope.order().stream()).toList();
    }

    /// Takes times from another clock.
    public RepositoryOptions clock(InstantSource other) {
        return new RepositoryOptions(table, readFrom, readOnly, sortable, scopes, other);
    }

    /// @throws dev.lexigram.contracts.error.DatabaseException when a name is not a component
    void check(EntityModel<?> model) {
        readOnly.forEach(name -> model.find(new Field(name)));
        sortable.forEach(name -> model.find(new Field(name)));
    }

    boolean isReadOnly(String component) {
        return readOnly.contains(component);
    }

    void checkSorts(List<Sort> sorts, EntityModel<?> model) {
        if (sortable.isEmpty()) {
            return;
        }
        for (Sort sort : sorts) {
            String name =
                    sort.operand() instanceof Field field ? model.find(field).component() : "an expression";
            if (!sortable.contains(name)) {
                throw Refusal.notSortable(model, name, String.join(", ", new TreeSet<>(sortable)));
            }
        }
    }

    /// The time now in a component's type, to the microsecond.
    Object now(Class<?> type) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (type == OffsetDateTime.class) {
            return now.atOffset(ZoneOffset.UTC);
        }
        return type == LocalDateTime.class ? LocalDateTime.ofInstant(now, ZoneOffset.UTC) : now;
    }
}
