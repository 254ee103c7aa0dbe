package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.work.UnitOfWork;
import dev.lexigram.contracts.work.UnitRepository;
import dev.lexigram.contracts.work.UnitSavepoint;
import dev.lexigram.tck.Office.Badge;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Random steps of a unit of work over badges, which a map takes as well.
///
/// @param random where they come from
/// @param work the unit
/// @param person whose badges they are
/// @param model code to color
record RandomWork(Random random, UnitOfWork work, long person, TreeMap<String, String> model) {

    void steps(int count) {
        for (int i = 0; i < count; i++) {
            step("b" + random.nextInt(8));
        }
    }

    private UnitRepository<Badge, String> badges() {
        return work.repository(Badge.class, String.class);
    }

    private Badge badge(String code) {
        return new Badge(code, person, "color" + random.nextInt(3));
    }

    private void step(String code) {
        switch (random.nextInt(9)) {
            case 0, 1 -> create(code);
            case 2 -> change(code);
            case 3 -> delete(code);
            case 4 -> work.flush();
            case 5 ->
                assertThat(badges().findById(code).map(Badge::color)).isEqualTo(Optional.ofNullable(model.get(code)));
            case 6 ->
                assertThat(badges().find(F.of("color").eq("color1")))
                        .extracting(Badge::code)
                        .containsExactlyInAnyOrderElementsOf(model.entrySet().stream()
                                .filter(entry -> entry.getValue().equals("color1"))
                                .map(java.util.Map.Entry::getKey)
                                .toList());
            case 7 -> undone();
            default -> assertThat(badges().count()).isEqualTo(model.size());
        }
    }

    private void create(String code) {
        if (!model.containsKey(code) && badges().findById(code).isEmpty()) {
            Badge badge = badge(code);
            work.registerNew(badge);
            model.put(code, badge.color());
        }
    }

    private void change(String code) {
        if (model.containsKey(code)) {
            Badge badge = badge(code);
            work.registerDirty(badge);
            model.put(code, badge.color());
        }
    }

    private void delete(String code) {
        boolean there = badges().deleteById(code);
        assertThat(there).isEqualTo(model.remove(code) != null);
    }

    private void undone() {
        UnitSavepoint place = work.savepoint();
        new RandomWork(random, work, person, new TreeMap<>(model)).steps(random.nextInt(5));
        place.rollback();
        place.release();
    }
}
