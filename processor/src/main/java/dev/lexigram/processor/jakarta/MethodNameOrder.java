package dev.lexigram.processor.jakarta;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.query.QueryTextException;
import dev.lexigram.processor.query.Statement.OrderItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the order in a method's name: `NameAscAgeDesc`; only behind the last attribute there may be no
/// direction.
final class MethodNameOrder {

    private static final String IGNORE_CASE = "IgnoreCase";
    private static final String ASC = "Asc";
    private static final String DESC = "Desc";

    private final String name;
    private final MethodNameAttributes attributes;
    private final List<List<OrderItem>> found = new ArrayList<>();
    private int furthest;

    MethodNameOrder(String name, EntityType entity) {
        this.name = name;
        this.attributes = new MethodNameAttributes(name, entity);
    }

    List<OrderItem> read(int from) {
        search(from, List.of());
        if (found.isEmpty()) {
            throw attributes.unknown(furthest);
        }
        if (found.size() > 1) {
            String readings = found.stream()
                    .map(items -> items.stream()
                            .map(item -> "'" + item.attribute().name() + "'")
                            .collect(Collectors.joining(", ")))
                    .collect(Collectors.joining(", or by "));
            throw new QueryTextException(
                    from, "The order can be read in several ways: by " + readings + ".", "Write it with @OrderBy.");
        }
        return found.getFirst();
    }

    private void search(int from, List<OrderItem> before) {
        furthest = Math.max(furthest, from);
        for (AttributeType attribute : attributes.at(from)) {
            int behind = from + MethodNameAttributes.length(attribute);
            boolean ignoreCase = name.startsWith(IGNORE_CASE, behind);
            behind += ignoreCase ? IGNORE_CASE.length() : 0;
            boolean descending = name.startsWith(DESC, behind);
            int next = behind + (descending ? DESC.length() : name.startsWith(ASC, behind) ? ASC.length() : 0);
            OrderItem item = new OrderItem(
                    MethodNameAttributes.named(attribute, from), descending, ignoreCase, Sort.Nulls.DEFAULT);
            List<OrderItem> items = new ArrayList<>(before);
            items.add(item);
            if (next == name.length()) {
                found.add(items);
            } else if (next > behind) {
                search(next, items);
            }
        }
    }
}
