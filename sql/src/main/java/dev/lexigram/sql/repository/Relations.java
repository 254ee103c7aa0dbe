package dev.lexigram.sql.repository;

import dev.lexigram.sql.mapping.EntityModel;
import java.util.List;

/// How the relations of what was read are loaded.
///
/// @param <R> what was read
sealed interface Relations<R> {

    /// @throws dev.lexigram.contracts.error.RepositoryException when the plan cannot be carried out
    void check(FetchPlan plan);

    /// What was read in its order, with the relations of a plan that was checked.
    List<R> load(List<R> read, FetchPlan plan);

    /// As a model says.
    record Of<R>(RelationLoader loader, EntityModel<R> model) implements Relations<R> {
        @Override
        public void check(FetchPlan plan) {
            loader.check(model, plan);
        }

        @Override
        public List<R> load(List<R> read, FetchPlan plan) {
            return loader.load(model, read, plan);
        }
    }

    /// There are none.
    ///
    /// @param of whose rows these are
    record None<R>(EntityModel<?> of) implements Relations<R> {
        @Override
        public void check(FetchPlan plan) {
            plan.relations().keySet().stream().findFirst().ifPresent(name -> {
                throw Refusal.noRelation(of, name);
            });
        }

        @Override
        public List<R> load(List<R> read, FetchPlan plan) {
            return read;
        }
    }
}
