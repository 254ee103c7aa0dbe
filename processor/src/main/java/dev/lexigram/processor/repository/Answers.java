package dev.lexigram.processor.repository;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.MetamodelNames;
import dev.lexigram.processor.method.DeclaredMethod;
import dev.lexigram.processor.method.ResultType.Form;
import dev.lexigram.processor.repository.EntityFields.Handle;
import dev.lexigram.processor.source.Spelling;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// Decides what the rows of a question become, by what the method returns.
///
/// @param fields the entities
record Answers(EntityFields fields) {

    private static final String UNFIT = "LEX_GEN_209";

    /// For a question that selects nothing by name: entities, records of some of their attributes, a number, or
    /// whether there are any.
    Optional<Answer> whole(DeclaredMethod method, Handle handle) {
        TypeMirror element = method.result().element();
        if (fields.sources().isSame(element, handle.entity().element().asType())) {
            return Optional.of(new Answer.Rows(handle.field()));
        }
        if (method.result().form() == Form.ONE) {
            TypeKind kind = element.getKind();
            if (kind == TypeKind.LONG || kind == TypeKind.INT) {
                return Optional.of(new Answer.Counted());
            }
            if (kind == TypeKind.BOOLEAN) {
                return Optional.of(new Answer.Found());
            }
        }
        Optional<TypeElement> record = record(element);
        if (record.isEmpty()) {
            unfit(
                    method,
                    "Return " + handle.entity().name() + ", a record of some of its attributes, long for their number,"
                            + " boolean for whether there is any; or select an attribute by name.");
            return Optional.empty();
        }
        return projection(method, handle, record.get());
    }

    /// For a question that counts.
    Optional<Answer> number(DeclaredMethod method) {
        TypeKind kind = method.result().declared().getKind();
        if (kind == TypeKind.LONG || kind == TypeKind.INT) {
            return Optional.of(new Answer.Counted());
        }
        unfit(method, "Return long or int.");
        return Optional.empty();
    }

    /// For a question that selects one attribute.
    Optional<Answer> value(DeclaredMethod method, Handle handle, AttributeType attribute) {
        TypeMirror element = method.result().element();
        if (!fields.sources().isSame(element, attribute.type())) {
            unfit(method, "The attribute '" + attribute.name() + "' is " + attribute.type() + ".");
            return Optional.empty();
        }
        CodeBlock code = new MetamodelNames(fields.sources(), handle.entity()).attribute(attribute);
        return Optional.of(new Answer.Rows(fields.fields().values(handle.field(), handle.entity(), attribute, code)));
    }

    /// For a question that selects several attributes.
    Optional<Answer> record(DeclaredMethod method, Handle handle, List<String> selected) {
        Optional<TypeElement> record = record(method.result().element());
        List<String> components = record.stream()
                .flatMap(found -> ElementFilter.recordComponentsIn(found.getEnclosedElements()).stream())
                .map(component -> component.getSimpleName().toString())
                .toList();
        if (record.isEmpty() || components.size() != selected.size() || !components.containsAll(selected)) {
            unfit(method, "Return a record with exactly the components " + String.join(", ", selected) + ".");
            return Optional.empty();
        }
        return projection(method, handle, record.get());
    }

    private Optional<TypeElement> record(TypeMirror type) {
        return fields.sources().element(type).filter(found -> found.getKind() == ElementKind.RECORD);
    }

    private Optional<Answer> projection(DeclaredMethod method, Handle handle, TypeElement record) {
        boolean fits = true;
        for (RecordComponentElement component : ElementFilter.recordComponentsIn(record.getEnclosedElements())) {
            fits &= isAttribute(method, handle, record, component);
        }
        if (fits && method.result().form() == Form.CURSOR_PAGE) {
            unfit(method, "A page by cursor holds entities; turn them with CursorPage.map.");
            return Optional.empty();
        }
        return fits
                ? Optional.of(new Answer.Rows(fields.fields().as(handle.field(), ClassName.get(record))))
                : Optional.empty();
    }

    private boolean isAttribute(
            DeclaredMethod method, Handle handle, TypeElement record, RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        Optional<AttributeType> attribute = handle.entity().attribute(name);
        if (attribute.isEmpty()) {
            fields.problems()
                    .error(
                            method.element(),
                            "LEX_GEN_216",
                            "The component '" + name + "' of " + record.getSimpleName() + " is no attribute of "
                                    + handle.entity().name() + ".",
                            Spelling.hint(name, handle.entity().names()));
        } else if (!fields.sources().isSame(component.asType(), attribute.get().type())) {
            fields.problems()
                    .error(
                            method.element(),
                            "LEX_GEN_216",
                            "The component '" + name + "' of " + record.getSimpleName() + " is " + component.asType()
                                    + ", the attribute " + attribute.get().type() + ".",
                            "Give it the attribute's type.");
            return false;
        }
        return attribute.isPresent();
    }

    private void unfit(DeclaredMethod method, String hint) {
        fields.problems()
                .error(
                        method.element(),
                        UNFIT,
                        "The result " + method.result().declared() + " does not fit what the method asks.",
                        hint);
    }
}
