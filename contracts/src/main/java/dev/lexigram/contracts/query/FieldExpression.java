package dev.lexigram.contracts.query;

/// An expression that is a field; whatever names a field is one.
public interface FieldExpression extends Expression {

    /// The field that is spoken about.
    Field field();

    @Override
    default Operand operand() {
        return field();
    }
}
