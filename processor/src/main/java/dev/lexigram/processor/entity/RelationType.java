package dev.lexigram.processor.entity;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// A relation of an entity.
///
/// @param name the component's or field's name
/// @param target the related entity
/// @param element where it is declared, for messages
public record RelationType(String name, TypeElement target, Element element) {}
