package dev.lexigram.data.request;

import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.page.PageLimits;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.FilterKey;
import dev.lexigram.contracts.query.FilterOperators;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the parameters of a request may ask for, and the reading of them.
///
/// ```
/// static final QueryParameters USERS = QueryParameters.fields()
///         .field("name", String.class)
///         .field("age", Integer.class)
///         .search("name");
///
/// RequestQuery query = USERS.read(request.parameters());   //
/// age__gte=18&search=ann&sort=-age,name&page=2&size=50
/// ```
///
/// - A filter is a field, or a field and an operator, as {@link FilterKey} reads it. `in` and `between` take
/// their
///   values one by one (`city__in=Oslo&city__in=Rome`) or, when there is only one parameter, parted by commas.
/// - `search` is looked for in all searchable fields, or in those of them that `search_fields` names; a blank
/// one asks
///   for nothing.
/// - `sort` names fields parted by commas, each with a `-` before it to sort downwards.
/// - `page` is counted from 1, and `size` is limited.
///
/// Whoever writes a request can name these fields and no others, and each value is parsed to its field's type. What
/// cannot be understood is an error, and never left out. A field that is called like one of the five words above is
/// asked for with an operator, such as `size__eq`. Immutable and thread-safe.
public final class QueryParameters {

    private static final Set<String> WORDS = Set.of("search", "search_fields", "sort", "page", "size");

    private final Map<String, Class<?>> types;
    private final Set<String> searchable;
    private final FilterOperators operators;
    private final PageLimits limits;

    private QueryParameters(
            Map<String, Class<?>> types, Set<String> searchable, FilterOperators operators, PageLimits limits) {
        this.types = types;
        this.searchable = searchable;
        this.operators = operators;
        this.limits = limits;
    }

    /// No fields yet, the standard operators and the standard limits.
    public static QueryParameters fields() {
        return new QueryParameters(Map.of(), Set.of(), FilterOperators.standard(), PageLimits.standard());
    }

    /// A copy with one more field to filter and sort by.
    ///
    /// @param type what its values are parsed to: text, boolean, whole number, decimal, double, UUID, enum, or
    ///     a type of `java.time` in its ISO form
    /// @throws IllegalArgumentException when no text can be parsed to the type
    public QueryParameters field(String name, Class<?> type) {
        if (!TextParser.knows(type)) {
            throw new IllegalArgumentException("No text can be parsed to " + type.getName() + ".");
        }
        Map<String, Class<?>> more = new LinkedHashMap<>(types);
        more.put(name, type);
        return new QueryParameters(more, searchable, operators, limits);
    }

    /// A copy that searches in these fields, too.
    ///
    /// @throws IllegalArgumentException when one is not a field of text
    public QueryParameters search(String... names) {
        Set<String> more = new LinkedHashSet<>(searchable);
        for (String name : names) {
            if (types.get(name) != String.class) {
                throw new IllegalArgumentException("Only a field of text can be searched: '" + name + "' is none.");
            }
            more.add(name);
        }
        return new QueryParameters(types, more, operators, limits);
    }

    /// A copy with other operators. One that was added gets a value of the field's type.
    public QueryParameters operators(FilterOperators others) {
        return new QueryParameters(types, searchable, others, limits);
    }

    /// A copy with other limits of the page's size.
    public QueryParameters limits(PageLimits others) {
        return new QueryParameters(types, searchable, operators, others);
    }

    /// What the parameters ask for.
    ///
    /// @param parameters by name, as they came: decoded, each with its values in order
    /// @throws DataQueryException when a field or operator is unknown, or a value is not of the field's type
    /// @throws PaginationException when the page or its size is no number from 1 on, or the size is above the
    /// limit
    public RequestQuery read(Map<String, List<String>> parameters) {
        List<Predicate> all = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!WORDS.contains(name)) {
                all.add(filter(name, values));
            }
        });
        search(parameters).ifPresent(all::add);
        return new RequestQuery(Predicate.all(all.toArray(Predicate[]::new)), sorts(parameters), page(parameters));
    }

    private Predicate filter(String name, List<String> values) {
        FilterKey key = FilterKey.parse(name);
        Class<?> type = types.get(key.field());
        if (type == null) {
            throw unknown("field", key.field(), types.keySet());
        }
        if (!operators.knows(key.operator())) {
            throw unknown("operator", key.operator(), operators.names());
        }
        Object value = new ParameterValue(name, type).of(key.operator(), values);
        return operators.of(key.field(), key.operator(), value);
    }

    private Optional<Predicate> search(Map<String, List<String>> parameters) {
        List<String> among = words(parameters, "search_fields");
        among.forEach(field -> known(field, searchable));
        String[] fields = (among.isEmpty() ? searchable : among).toArray(String[]::new);
        return one(parameters, "search").filter(text -> !text.isBlank()).map(text -> {
            if (fields.length == 0) {
                throw unknown("parameter", "search", types.keySet());
            }
            return Predicate.search(text, fields);
        });
    }

    private List<Sort> sorts(Map<String, List<String>> parameters) {
        return words(parameters, "sort").stream().map(this::sort).toList();
    }

    private Sort sort(String word) {
        boolean down = word.startsWith("-");
        var field = F.of(known(down ? word.substring(1) : word, types.keySet()));
        return down ? field.desc() : field.asc();
    }

    private PageRequest page(Map<String, List<String>> parameters) {
        int number = one(parameters, "page").map(text -> number("page", text)).orElse(1);
        int size = one(parameters, "size").map(text -> number("size", text)).orElse(limits.defaultSize());
        return limits.check(PageRequest.of(number, size));
    }

    private static int number(String parameter, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new PaginationException(
                    Problem.of("The parameter is no number.")
                            .with("parameter", parameter)
                            .hint("Write digits only."),
                    e);
        }
    }

    private static List<String> words(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ParameterValue.notOne(name);
        }
        return values.stream().findFirst();
    }

    private static String known(String field, Set<String> fields) {
        if (!fields.contains(field)) {
            throw unknown("field", field, fields);
        }
        return field;
    }

    private static DataQueryException unknown(String what, String name, Set<String> known) {
        return new DataQueryException(Problem.of("The request asks for something unknown.")
                .with(what, name)
                .with("known", String.join(", ", known))
                .hint("Write one of the known names."));
    }
}
