package dev.lexigram.processor.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lexigram.processor.source.GeneratedMark;
import dev.lexigram.processor.source.Sources;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.tools.JavaFileObject;

/// What stands beside a class: how generated classes are called, and what they can reach from there.
///
/// @param sources the compiler's
/// @param type the class
record Beside(Sources sources, TypeElement type) {

    private static final String INDENT = "    ";

    /// The name of a class beside it: `User_`, for a nested one `Outer_User_`.
    ClassName named(String suffix) {
        return ClassName.get(packageName(), String.join("_", ClassName.get(type).simpleNames()) + suffix);
    }

    private String packageName() {
        return sources.elements().getPackageOf(type).getQualifiedName().toString();
    }

    /// Whether the sources have a class of that name already. One of an earlier run does not count.
    boolean isWritten(ClassName name) {
        TypeElement found = sources.elements().getTypeElement(name.canonicalName());
        return found != null && sources.elements().getFileObjectOf(found).getKind() == JavaFileObject.Kind.SOURCE;
    }

    /// The start of a class, as visible as the class that it stands beside.
    TypeSpec.Builder start(ClassName name) {
        return isPublic(type) ? hidden(name).addModifiers(Modifier.PUBLIC) : hidden(name);
    }

    /// The start of a class that is seen by its package alone.
    TypeSpec.Builder hidden(ClassName name) {
        return TypeSpec.classBuilder(name)
                .addOriginatingElement(type)
                .addAnnotations(GeneratedMark.beside(type, sources))
                .addModifiers(Modifier.FINAL);
    }

    void write(Filer filer, ClassName name, TypeSpec written) throws IOException {
        JavaFile.builder(name.packageName(), written)
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .writeTo(filer);
    }

    /// Whether the class can be named there at all, without type arguments.
    boolean isReachable() {
        return type.getTypeParameters().isEmpty() && isReachable(type);
    }

    /// Whether an element can be reached from there, and all that it stands in.
    boolean isReachable(Element element) {
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            boolean open = at.getModifiers().contains(Modifier.PUBLIC)
                    || (!at.getModifiers().contains(Modifier.PRIVATE) && isNear(at));
            if (!open) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(Element element) {
        return sources.elements().getPackageOf(element).getQualifiedName().contentEquals(packageName());
    }

    /// Whether a type can be written there, with all its arguments.
    boolean isReachable(TypeMirror of) {
        return switch (of) {
            case DeclaredType declared ->
                declared.getKind() == TypeKind.DECLARED
                        && isReachable(declared.asElement())
                        && declared.getTypeArguments().stream().allMatch(this::isReachable);
            case ArrayType array -> isReachable(array.getComponentType());
            case WildcardType wildcard ->
                Optional.<TypeMirror>ofNullable(wildcard.getExtendsBound())
                                .map(this::isReachable)
                                .orElse(true)
                        && Optional.<TypeMirror>ofNullable(wildcard.getSuperBound())
                                .map(this::isReachable)
                                .orElse(true);
            default -> of.getKind().isPrimitive();
        };
    }

    /// Whether everybody can see an element.
    static boolean isPublic(Element element) {
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /// Whether everybody can see a type and its arguments.
    static boolean isPublic(TypeMirror of) {
        return switch (of) {
            case DeclaredType declared ->
                isPublic(declared.asElement())
                        && declared.getTypeArguments().stream().allMatch(Beside::isPublic);
            case ArrayType array -> isPublic(array.getComponentType());
            default -> true;
        };
    }
}
