package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.mapping.StoredAs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

@Entity
public record TwoForms(
        @Id long id,
        @Json @StoredAs(Trimmed.class) String name) { //! [LEX_GEN_110] A component has two forms. Take @Json or @StoredAs off it.

    public static final class Trimmed implements Codec<String> {
        @Override
        public String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }

        @Override
        public void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setString(index, value);
        }
    }
}
