package dev.lexigram.processor.entity;

import dev.lexigram.processor.entity.AttributeType.Role;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// The keys of entities. Others are looked at by their members only: two entities may refer to each other.
///
/// @param shapes the members of classes
/// @param roles what members are for
record Keys(Shapes shapes, Roles roles) {

    /// The members of a class's key; none when it is no entity.
    List<MemberType> of(TypeElement type) {
        List<MemberType> keys = new ArrayList<>();
        try {
            Shape shape = shapes.of(type);
            for (MemberType member : shape.members()) {
                if (roles.of(shape, member) == Role.ID) {
                    keys.add(member);
                }
            }
        } catch (Mistake mistake) {
            // Told where that class is looked at itself.
            return List.of();
        }
        return keys;
    }

    List<TypeMirror> types(TypeElement type) {
        return of(type).stream().map(MemberType::type).toList();
    }
}
