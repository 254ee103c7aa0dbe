package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.RelationModel.Link;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.FieldResolver;
import dev.lexigram.sql.query.SelectItem;
import java.util.ArrayList;
import java.util.List;

/// The fields of a question to an entity's table that is joined to a connecting one; the latter's are known by its
/// alias.
///
/// @param model the entity
/// @param link the connecting table
record LinkedFields(EntityModel<?> model, Link.Through link) implements FieldResolver {

    /// What the connecting table is called: no table's name, or else it might be the entity's.
    static final Identifier ALIAS = Identifier.of("lexigram_link");

    private static final String PREFIX = ALIAS.name() + ".";

    /// The column with the owner's key.
    Field own() {
        return link.own().of(ALIAS).field();
    }

    /// Which rows belong together.
    Predicate together() {
        return new Field(model.id().component()).eq(link.other().of(ALIAS).field());
    }

    /// The entity's columns, and after them the owner's key.
    List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>();
        model.columns().forEach(column -> items.add(column.column().of(table())));
        items.add(link.own().of(ALIAS));
        return items;
    }

    private Identifier table() {
        return model.readTable().identifier();
    }

    @Override
    public Column resolve(Field field) {
        return isLink(field) ? Column.of(field.name()) : model.resolve(field).of(table());
    }

    @Override
    public Object bindable(Field field, Object value) {
        return isLink(field) ? value : model.bindable(field, value);
    }

    @Override
    public void checkText(Field field) {
        if (!isLink(field)) {
            model.checkText(field);
        }
    }

    @Override
    public void checkComparable(Field one, Field other) {
        if (!isLink(one) && !isLink(other)) {
            model.checkComparable(one, other);
        }
    }

    private static boolean isLink(Field field) {
        return field.name().startsWith(PREFIX);
    }
}
