package dev.lexigram.processor.repository;

import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Limit;
import dev.lexigram.contracts.query.Order;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.source.Sources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/// A method's parameters by what they are for. Immutable.
///
/// @param plain the values that are asked with
/// @param special what says how the answer is wanted
record Parameters(List<MethodParameter> plain, Map<Special, List<MethodParameter>> special) {

    /// What a parameter says about the answer.
    enum Special {
        LIMIT,
        ORDER,
        SORT,
        SORTS,
        PAGE,
        CURSOR,
        BODY;

        /// Whether it is an order.
        boolean orders() {
            return this == ORDER || this == SORT || this == SORTS;
        }
    }

    Parameters {
        plain = List.copyOf(plain);
        special = Map.copyOf(special);
    }

    static Parameters of(Sources sources, DeclaredMethod method) {
        List<MethodParameter> plain = new ArrayList<>();
        Map<Special, List<MethodParameter>> special = new EnumMap<>(Special.class);
        for (MethodParameter parameter : method.parameters()) {
            Optional<Special> kind = kind(sources, parameter.type(), method);
            kind.ifPresentOrElse(
                    found -> special.computeIfAbsent(found, ignored -> new ArrayList<>())
                            .add(parameter),
                    () -> plain.add(parameter));
        }
        return new Parameters(plain, special);
    }

    private static Optional<Special> kind(Sources sources, TypeMirror type, DeclaredMethod method) {
        if (sources.is(type, Limit.class)) {
            return Optional.of(Special.LIMIT);
        }
        if (sources.is(type, PageRequest.class)) {
            return Optional.of(Special.PAGE);
        }
        if (sources.is(type, CursorRequest.class)) {
            return Optional.of(Special.CURSOR);
        }
        boolean body = sources.is(type, StreamBody.class) || sources.is(type, Function.class);
        if (body && method.result().form() == Form.BODY) {
            return Optional.of(Special.BODY);
        }
        return order(sources, type);
    }

    private static Optional<Special> order(Sources sources, TypeMirror type) {
        if (sources.is(type, Order.class)) {
            return Optional.of(Special.ORDER);
        }
        if (sources.is(type, Sort.class)
                || (type instanceof ArrayType array && sources.is(array.getComponentType(), Sort.class))) {
            return Optional.of(Special.SORT);
        }
        boolean list = sources.is(type, List.class)
                && sources.argument(type, 0)
                        .filter(of -> sources.is(of, Sort.class))
                        .isPresent();
        return list ? Optional.of(Special.SORTS) : Optional.empty();
    }

    /// The first parameter of a kind.
    Optional<MethodParameter> first(Special kind) {
        return all(kind).stream().findFirst();
    }

    List<MethodParameter> all(Special kind) {
        return special.getOrDefault(kind, List.of());
    }
}
