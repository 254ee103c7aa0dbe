package dev.lexigram.processor.entity;

import dev.lexigram.processor.entity.MemberType.Access;
import dev.lexigram.processor.entity.Shape.Making;
import dev.lexigram.processor.source.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/// The shape of a class that is no record, by the rules of the engine's own look at it: its fields are stored,
/// those of superclasses first, and neither static nor transient ones.
///
/// @param type the class
/// @param sources the compiler's
record PlainShape(TypeElement type, Sources sources) {

    Shape shape() throws Mistake {
        List<VariableElement> fields = fields();
        List<MemberType> members = new ArrayList<>();
        for (VariableElement field : fields) {
            members.add(member(field));
        }
        return new Shape(type, members, making(fields), setters(fields));
    }

    private List<VariableElement> fields() throws Mistake {
        List<VariableElement> fields = new ArrayList<>();
        for (TypeElement at : upwards()) {
            fields.addAll(
                    0,
                    ElementFilter.fieldsIn(at.getEnclosedElements()).stream()
                            .filter(this::isStored)
                            .toList());
        }
        Set<String> names = new HashSet<>();
        for (VariableElement field : fields) {
            if (!names.add(field.getSimpleName().toString())) {
                throw wrong(field, "LEX_GEN_103", "Two fields have one name.", "Rename one, or mark it transient.");
            }
            if (field.asType().getKind() == TypeKind.TYPEVAR) {
                throw wrong(
                        field,
                        "LEX_GEN_104",
                        "A field's type is open.",
                        "Declare the field in the class that knows its type.");
            }
        }
        return fields;
    }

    private boolean isStored(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        boolean kept = !modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.TRANSIENT);
        return kept && !sources.isTransient(field);
    }

    /// The class and its superclasses, without Object.
    private List<TypeElement> upwards() {
        List<TypeElement> all = new ArrayList<>();
        Optional<TypeElement> at = Optional.of(type);
        while (at.isPresent() && !sources.is(at.get().asType(), Object.class)) {
            all.add(at.get());
            at = sources.element(at.get().getSuperclass());
        }
        return all;
    }

    private MemberType member(VariableElement field) throws Mistake {
        Access access = reader(field)
                .orElseThrow(() -> wrong(
                        field,
                        "LEX_GEN_105",
                        "A field cannot be read.",
                        "Give it an accessor that is not private, or mark it transient if it is not stored."));
        return new MemberType(field.getSimpleName().toString(), field.asType(), field, access);
    }

    private Optional<Access> reader(VariableElement field) {
        List<String> names = new ArrayList<>(List.of(field.getSimpleName().toString(), prefixed("get", field)));
        if (field.asType().getKind() == TypeKind.BOOLEAN) {
            names.add(prefixed("is", field));
        }
        for (String name : names) {
            Optional<ExecutableElement> found =
                    method(name, List.of()).filter(method -> isSame(method.getReturnType(), field.asType()));
            if (found.isPresent()) {
                return Optional.of(new Access(found.get(), true));
            }
        }
        return direct(field);
    }

    private Making making(List<VariableElement> fields) throws Mistake {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        for (ExecutableElement constructor : constructors) {
            List<Integer> order = order(constructor, fields);
            if (order.size() == fields.size() && isReachable(constructor, type)) {
                return new Making.Whole(constructor, order);
            }
        }
        for (ExecutableElement constructor : constructors) {
            if (constructor.getParameters().isEmpty() && isReachable(constructor, type)) {
                for (VariableElement field : fields) {
                    neededSetter(field);
                }
                return new Making.Stepwise(constructor);
            }
        }
        throw wrong(
                type,
                "LEX_GEN_106",
                "The class has no constructor that can be used.",
                "Give it one, not private, with a parameter for each field and of its name; or one without"
                        + " parameters.");
    }

    /// How each field of an object is set; none if one cannot be.
    private List<Access> setters(List<VariableElement> fields) {
        List<Access> setters =
                fields.stream().map(this::setter).flatMap(Optional::stream).toList();
        return setters.size() == fields.size() ? setters : List.of();
    }

    /// For each parameter the index of its field; empty unless it takes exactly all fields.
    private List<Integer> order(ExecutableElement constructor, List<VariableElement> fields) {
        List<Integer> order = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            for (int i = 0; i < fields.size(); i++) {
                VariableElement field = fields.get(i);
                if (field.getSimpleName().equals(parameter.getSimpleName())
                        && isSame(field.asType(), parameter.asType())) {
                    order.add(i);
                }
            }
        }
        return constructor.getParameters().size() == order.size() ? order : List.of();
    }

    private void neededSetter(VariableElement field) throws Mistake {
        if (setter(field).isEmpty()) {
            throw wrong(
                    field,
                    "LEX_GEN_107",
                    "A field cannot be set.",
                    "Give it a setter that is not private, or the class a constructor with a parameter for each"
                            + " field.");
        }
    }

    private Optional<Access> setter(VariableElement field) {
        return method(prefixed("set", field), List.of(field.asType()))
                .or(() -> truthSetter(field))
                .map(found -> new Access(found, true))
                .or(() -> field.getModifiers().contains(Modifier.FINAL) ? Optional.empty() : direct(field));
    }

    private Optional<Access> direct(VariableElement field) {
        return isReachable(field, field) ? Optional.of(new Access(field, false)) : Optional.empty();
    }

    private Optional<ExecutableElement> method(String name, List<TypeMirror> parameters) {
        for (TypeElement at : upwards()) {
            for (ExecutableElement method : ElementFilter.methodsIn(at.getEnclosedElements())) {
                boolean same = method.getSimpleName().contentEquals(name) && takes(method, parameters);
                if (same && !method.getModifiers().contains(Modifier.STATIC) && isReachable(method, at)) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    private boolean takes(ExecutableElement method, List<TypeMirror> parameters) {
        if (method.getParameters().size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!isSame(method.getParameters().get(i).asType(), parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(TypeMirror one, TypeMirror other) {
        return sources.types()
                .isSameType(sources.types().erasure(one), sources.types().erasure(other));
    }

    /// @param declaring the class that declares it, or something in its package
    private boolean isReachable(Element member, Element declaring) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && sources.elements()
                                .getPackageOf(declaring)
                                .equals(sources.elements().getPackageOf(type)));
    }

    /// Of a field `isOpen` also `setOpen`.
    private Optional<ExecutableElement> truthSetter(VariableElement field) {
        String name = field.getSimpleName().toString();
        boolean truth = field.asType().getKind() == TypeKind.BOOLEAN && name.matches("is[A-Z].*");
        return truth ? method("set" + name.substring(2), List.of(field.asType())) : Optional.empty();
    }

    private static String prefixed(String prefix, VariableElement field) {
        String name = field.getSimpleName().toString();
        return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// Told at the class when the field is another class's: of a library it has no place in the sources.
    private Mistake wrong(Element at, String code, String sentence, String hint) {
        boolean inherited = at != type && !type.equals(at.getEnclosingElement());
        String which = at instanceof VariableElement ? " Field: '" + at.getSimpleName() + "'." : "";
        return new Mistake(inherited ? type : at, code, sentence + which, hint);
    }
}
