/// Products and what is done with them; nothing here knows where they are stored.
@NullMarked
package dev.lexigram.example.products;

import org.jspecify.annotations.NullMarked;
