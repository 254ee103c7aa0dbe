package dev.lexigram.jakarta;

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
}
