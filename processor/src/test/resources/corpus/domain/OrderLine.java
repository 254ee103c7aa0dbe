package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;

@Entity(table = "order_lines")
public record OrderLine(@Id long orderId, @Id int line, String product, int amount) {

    public record Key(long orderId, int line) {}
}
