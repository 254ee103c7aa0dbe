package corpus;

import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity(table = "users")
public record User(
        @Id @Generated @Nullable Long id,
        String name,
        @ColumnName("mail") @Nullable String email,
        int age,
        boolean active,
        Level level,
        @Nullable Instant createdAt,
        @Json List<String> tags,
        @Version int version) {

    public enum Level {
        LOW,
        HIGH
    }
}
