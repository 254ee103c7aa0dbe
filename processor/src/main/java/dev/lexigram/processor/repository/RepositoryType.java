package dev.lexigram.processor.repository;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// A repository's interface. Immutable.
///
/// @param element the interface
/// @param database the name of its database, empty for the primary one
/// @param entity its entity, if it has one
/// @param key the type of the entity's key, if the interface names it
record RepositoryType(TypeElement element, String database, Optional<TypeElement> entity, Optional<TypeMirror> key) {}
