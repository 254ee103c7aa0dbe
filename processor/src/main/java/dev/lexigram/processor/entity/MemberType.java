package dev.lexigram.processor.entity;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/// A component of a record, or a field of another class of entities: a column or a relation.
///
/// @param name its name
/// @param type its type
/// @param element what carries its annotations, for messages too
/// @param reader how it is read
record MemberType(String name, TypeMirror type, Element element, Access reader) {

    /// How written code reaches a member.
    ///
    /// @param element the method or field
    /// @param call whether it is a method
    record Access(Element element, boolean call) {

        String name() {
            return element.getSimpleName().toString();
        }
    }
}
