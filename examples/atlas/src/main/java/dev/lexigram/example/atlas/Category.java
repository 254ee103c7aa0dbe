package dev.lexigram.example.atlas;

import java.util.Arrays;

/// What a character is: Unicode's general category.
public enum Category {
    UPPERCASE_LETTER(Character.UPPERCASE_LETTER),
    LOWERCASE_LETTER(Character.LOWERCASE_LETTER),
    TITLECASE_LETTER(Character.TITLECASE_LETTER),
    MODIFIER_LETTER(Character.MODIFIER_LETTER),
    OTHER_LETTER(Character.OTHER_LETTER),
    NON_SPACING_MARK(Character.NON_SPACING_MARK),
    ENCLOSING_MARK(Character.ENCLOSING_MARK),
    COMBINING_SPACING_MARK(Character.COMBINING_SPACING_MARK),
    DECIMAL_DIGIT_NUMBER(Character.DECIMAL_DIGIT_NUMBER),
    LETTER_NUMBER(Character.LETTER_NUMBER),
    OTHER_NUMBER(Character.OTHER_NUMBER),
    SPACE_SEPARATOR(Character.SPACE_SEPARATOR),
    LINE_SEPARATOR(Character.LINE_SEPARATOR),
    PARAGRAPH_SEPARATOR(Character.PARAGRAPH_SEPARATOR),
    CONTROL(Character.CONTROL),
    FORMAT(Character.FORMAT),
    DASH_PUNCTUATION(Character.DASH_PUNCTUATION),
    START_PUNCTUATION(Character.START_PUNCTUATION),
    END_PUNCTUATION(Character.END_PUNCTUATION),
    CONNECTOR_PUNCTUATION(Character.CONNECTOR_PUNCTUATION),
    OTHER_PUNCTUATION(Character.OTHER_PUNCTUATION),
    INITIAL_QUOTE_PUNCTUATION(Character.INITIAL_QUOTE_PUNCTUATION),
    FINAL_QUOTE_PUNCTUATION(Character.FINAL_QUOTE_PUNCTUATION),
    MATH_SYMBOL(Character.MATH_SYMBOL),
    CURRENCY_SYMBOL(Character.CURRENCY_SYMBOL),
    MODIFIER_SYMBOL(Character.MODIFIER_SYMBOL),
    OTHER_SYMBOL(Character.OTHER_SYMBOL);

    private static final Category[] BY_TYPE = new Category[32];

    static {
        Arrays.stream(values()).forEach(category -> BY_TYPE[category.type] = category);
    }

    private final byte type;

    Category(byte type) {
        this.type = type;
    }

    /// The category of an assigned character that is neither a surrogate nor private.
    static Category of(int codePoint) {
        return BY_TYPE[Character.getType(codePoint)];
    }
}
