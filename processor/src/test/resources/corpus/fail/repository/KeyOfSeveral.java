package corpus;

import dev.lexigram.contracts.declare.*;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.page.*;
import dev.lexigram.contracts.query.*;
import dev.lexigram.contracts.repository.*;
import dev.lexigram.contracts.sql.*;
import java.util.*;
import java.util.stream.Stream;

@Repository
interface KeyOfSeveral {
    record Ticket(@dev.lexigram.contracts.mapping.Id int row, @dev.lexigram.contracts.mapping.Id int seat, String name) {}

    @dev.lexigram.contracts.mapping.Entity
    record Seat(@dev.lexigram.contracts.mapping.Id int row, @dev.lexigram.contracts.mapping.Id int seat, String name) {}

    @Find
    List<Seat> named(String name); //! [LEX_GEN_208] The key of Seat is not known. Extend CrudRepository<Seat, K> with a record K of row, seat

    @Find
    List<Ticket> tickets(String name); //! [LEX_GEN_205] Nothing says which entity
}
