package dev.lexigram.processor.entity;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/// What the objects of a class are made of, and how they are made.
///
/// @param type the class
/// @param members its components or fields
/// @param making how an object is made of values for them
/// @param setters how each member of an object is set, none if one cannot be
record Shape(TypeElement type, List<MemberType> members, Making making, List<MemberType.Access> setters) {

    Shape {
        members = List.copyOf(members);
        setters = List.copyOf(setters);
    }

    /// How an object is made.
    sealed interface Making {

        /// By a constructor that takes all members.
        ///
        /// @param constructor the constructor
        /// @param order for each of its parameters the index of the member
        record Whole(ExecutableElement constructor, List<Integer> order) implements Making {}

        /// By a constructor that takes nothing; then each member is set.
        ///
        /// @param constructor the constructor
        record Stepwise(ExecutableElement constructor) implements Making {}
    }
}
