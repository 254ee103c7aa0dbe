package dev.lexigram.jakarta.acceptance;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.testkit.server.TestServers;
import ee.jakarta.tck.data.framework.read.only.AsciiCharacter;
import ee.jakarta.tck.data.framework.read.only.NaturalNumber;
import ee.jakarta.tck.data.framework.read.only.NaturalNumber.NumberType;
import ee.jakarta.tck.data.standalone.entity.Box;
import ee.jakarta.tck.data.standalone.entity.Coordinate;
import ee.jakarta.tck.data.standalone.persistence.Product;

/// The database of this run, with a table for each entity of the TCK; the property `lexigram.tck.database` names
/// it.
final class TckDatabase {

    private static final class Shared {
        static final Database DATABASE = open();
    }

    private TckDatabase() {}

    static Database shared() {
        return Shared.DATABASE;
    }

    private static Database open() {
        Database database = DatabaseService.open(url(), types());
        SchemaManager.on(database)
                .create(AsciiCharacter.class, NaturalNumber.class, Box.class, Coordinate.class, Product.class);
        return database;
    }

    private static String url() {
        return switch (System.getProperty("lexigram.tck.database", "sqlite")) {
            case "sqlite" -> "sqlite::memory:";
            case "postgres" -> TestServers.postgres().freshDatabase();
            case String other -> throw new IllegalArgumentException("There is no database '" + other + "' here.");
        };
    }

    /// TCK 1.0.0 expects this enum to be sorted by the order of its constants, which the specification leaves open
    /// and TCK 1.0.1 does not expect any more. We store enums as text, so this one gets a codec.
    private static SqlTypes types() {
        NumberType[] constants = NumberType.values();
        return SqlTypes.none()
                .with(NumberType.class, Codec.via(Integer.class, stored -> constants[stored], NumberType::ordinal));
    }
}
