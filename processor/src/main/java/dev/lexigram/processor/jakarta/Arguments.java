package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.MethodParameter;
import dev.lexigram.processor.method.ResultType;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.source.Sources;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/// The parameters of a method: values that its question is about, and those that say which part of the answer is
/// wanted and in which order.
///
/// @param values in their order
/// @param orders of type `Sort`, `Sort...` or `Order`, in their order
/// @param limits of type `Limit`
/// @param pages of type `PageRequest`
record Arguments(
        List<MethodParameter> values,
        List<MethodParameter> orders,
        List<MethodParameter> limits,
        List<MethodParameter> pages) {

    Arguments {
        values = List.copyOf(values);
        orders = List.copyOf(orders);
        limits = List.copyOf(limits);
        pages = List.copyOf(pages);
    }

    /// @param naming the annotation that may give a parameter another name
    static Arguments of(Sources sources, DeclaredMethod method, String naming) {
        List<MethodParameter> values = new ArrayList<>();
        List<MethodParameter> orders = new ArrayList<>();
        List<MethodParameter> limits = new ArrayList<>();
        List<MethodParameter> pages = new ArrayList<>();
        for (MethodParameter parameter : method.parameters()) {
            TypeMirror type = parameter.type();
            if (sources.is(type, JakartaTypes.LIMIT)) {
                limits.add(parameter);
            } else if (sources.is(type, JakartaTypes.PAGE_REQUEST)) {
                pages.add(parameter);
            } else if (isOrder(sources, type)) {
                orders.add(parameter);
            } else {
                values.add(new MethodParameter(
                        name(sources, parameter, naming), type, parameter.element(), values.size() + 1));
            }
        }
        return new Arguments(values, orders, limits, pages);
    }

    private static String name(Sources sources, MethodParameter parameter, String naming) {
        return sources.annotation(parameter.element(), naming)
                .map(mark -> (String) sources.member(mark, "value"))
                .orElseGet(parameter::variable);
    }

    private static boolean isOrder(Sources sources, TypeMirror type) {
        TypeMirror one = type instanceof ArrayType array ? array.getComponentType() : type;
        return sources.is(one, JakartaTypes.SORT) || sources.is(type, JakartaTypes.ORDER);
    }

    /// Sees that what says which part is wanted fits together and with the result.
    ///
    /// @param first whether the method's name says how many there are at most
    void check(Sources sources, DeclaredMethod method, boolean first) throws Mistake {
        ResultType result = method.result();
        long orderTypes = orders.stream()
                .filter(one -> sources.is(one.type(), JakartaTypes.ORDER))
                .count();
        if (pages.size() + limits.size() + (first ? 1 : 0) > 1 || orderTypes > 1) {
            throw new Mistake(
                    method.element(),
                    "LEX_GEN_606",
                    "The method says in several ways which part of the rows is wanted.",
                    "Leave one PageRequest, one Limit or the word First, and one Order.");
        }
        boolean paged = result.form() == Form.PAGE || result.form() == Form.CURSOR_PAGE;
        if (paged && pages.isEmpty()) {
            throw new Mistake(
                    method.element(),
                    "LEX_GEN_607",
                    "A page is returned and none is asked for.",
                    "Add a parameter PageRequest.");
        }
        if (!paged && !pages.isEmpty()) {
            throw new Mistake(
                    pages.getFirst().element(),
                    "LEX_GEN_607",
                    "A page is asked for and none is returned.",
                    "Return Page or CursoredPage, or take a Limit.");
        }
        if (!Results.isSeveral(result) && !(limits.isEmpty() && orders.isEmpty())) {
            throw new Mistake(
                    (limits.isEmpty() ? orders : limits).getFirst().element(),
                    "LEX_GEN_608",
                    "One row has neither an order nor parts.",
                    "Return a List, Stream, array or page, or take the parameter away.");
        }
    }

    /// Sees that there are only values.
    void onlyValues() throws Mistake {
        for (List<MethodParameter> special : List.of(orders, limits, pages)) {
            if (!special.isEmpty()) {
                throw new Mistake(
                        special.getFirst().element(),
                        "LEX_GEN_608",
                        "What is changed or counted has neither an order nor parts.",
                        "Take the parameter away.");
            }
        }
    }

    /// Adds what the caller says about order and part: `.orderBy(sorts).limit(limit)`.
    void say(CodeBlock.Builder code) {
        orders.forEach(order -> code.add("$Z.orderBy($N)", order.variable()));
        limits.forEach(limit -> code.add("$Z.limit($N)", limit.variable()));
    }
}
