package dev.lexigram.processor.statement;

import dev.lexigram.processor.method.MethodParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/// A statement that runs once for each of many records: it names their components, and the method's other
/// parameters.
///
/// @param many the parameter with the records
/// @param record their class
/// @param values all parameters that are values
record Batch(MethodParameter many, TypeElement record, List<MethodParameter> values) {

    /// A value of one run.
    ///
    /// @param name in the statement
    /// @param parameter the method's parameter, unless it is a component
    /// @param component the record's component, unless it is a parameter
    record Value(String name, Optional<MethodParameter> parameter, Optional<RecordComponentElement> component) {}

    void check(Bindings bindings, ExecutableElement method, Collection<Variant> variants) {
        List<String> known =
                new ArrayList<>(others().stream().map(MethodParameter::name).toList());
        record.getRecordComponents()
                .forEach(component -> known.add(component.getSimpleName().toString()));
        for (Variant variant : variants) {
            if (!variant.text().named()) {
                bindings.problems()
                        .error(
                                method,
                                variant.mark(),
                                "value",
                                "LEX_GEN_416",
                                "A statement that runs for each record takes its values by name.",
                                "Write the components: :" + String.join(", :", known) + ".");
                return;
            }
            bindings.checkNames(method, variant, known);
        }
        checkUse(bindings, variants);
        others().forEach(value -> bindings.checkType(method, variants.iterator().next(), value));
    }

    private void checkUse(Bindings bindings, Collection<Variant> variants) {
        for (MethodParameter value : others()) {
            if (variants.stream().anyMatch(variant -> !variant.text().names().contains(value.name()))) {
                bindings.problems()
                        .error(
                                value.element(),
                                "LEX_GEN_406",
                                "The statement does not use the parameter '" + value.name() + "'.",
                                "Write :" + value.name() + " in it, or drop the parameter.");
            }
        }
    }

    private List<MethodParameter> others() {
        return values.stream().filter(value -> !value.equals(many)).toList();
    }

    /// The values of each run, in the order of their first use.
    List<Value> values(Collection<Variant> variants) {
        Set<String> names = new LinkedHashSet<>();
        variants.forEach(variant -> names.addAll(variant.text().distinctNames()));
        return names.stream().map(this::value).toList();
    }

    private Value value(String name) {
        Optional<MethodParameter> parameter =
                others().stream().filter(value -> value.name().equals(name)).findFirst();
        return parameter.isPresent()
                ? new Value(name, parameter, Optional.empty())
                : new Value(name, parameter, component(name));
    }

    private Optional<RecordComponentElement> component(String name) {
        return record.getRecordComponents().stream()
                .filter(one -> one.getSimpleName().contentEquals(name))
                .map(one -> (RecordComponentElement) one)
                .findFirst();
    }
}
