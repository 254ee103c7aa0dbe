package dev.lexigram.jakarta;

import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Transactional;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Save;
import java.util.List;

/// A repository whose entity is seen by what it saves.
@Repository(dataStore = "members")
interface Members {

    @Save
    Member keep(Member member);

    @Save
    Member[] keepAll(Member... members);

    List<Member> findByName(String name);

    @Save
    @Transactional(propagation = Propagation.MANDATORY)
    Member keepInside(Member member);

    @Transactional
    default void keepBoth(Member one, Member other) {
        keep(one);
        keep(other);
    }
}
