package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import java.math.BigDecimal;
import java.time.LocalDate;

@Entity(table = "books")
public record Book(
        @Id long id, String title, LocalDate published, BigDecimal price, long authorId, @ManyToOne("authorId") One<Author> author) {}
