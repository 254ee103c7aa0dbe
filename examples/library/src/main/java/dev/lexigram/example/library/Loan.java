package dev.lexigram.example.library;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.References;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A book in a member's hands.
@Entity(table = "loans")
@Index("dueOn")
public record Loan(
        @Id @Generated @Nullable Long id,
        @References(Book.class) long bookId,
        @References(Member.class) long memberId,
        @NotNull LocalDate dueOn,
        @Nullable LocalDate returnedOn) {}
