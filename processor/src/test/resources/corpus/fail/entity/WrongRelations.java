package corpus;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.mapping.OneToMany;

@Entity
public record WrongRelations(
        @Id long id,
        int bookId,
        @OneToMany(mappedBy = "autorId") Many<Book> books, //! [LEX_GEN_129] A relation names a component that does not exist: Book has no 'autorId'. Did you mean 'authorId'?
        @ManyToOne("bookId") One<Book> book, //! [LEX_GEN_131] A relation's key and what holds it are not of one comparable type.
        @ManyToOne("bookId") Many<Book> several, //! [LEX_GEN_126] The relation's annotation does not suit its type.
        One<Author> author, //! [LEX_GEN_128] A relation has one annotation that says how it is found.
        @OneToMany(mappedBy = "name") Many<String> names, //! [LEX_GEN_127] A relation is to another entity.
        @ManyToOne("id") One<OrderLine> line) {} //! [LEX_GEN_130] A relation needs a key of one component. OrderLine has 2.
