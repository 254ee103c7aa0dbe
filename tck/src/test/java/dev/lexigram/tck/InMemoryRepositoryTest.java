package dev.lexigram.tck;

import dev.lexigram.data.memory.InMemoryRepository;

/// The stand-in in memory behaves as repositories over tables do.
class InMemoryRepositoryTest implements RepositoryBehaviourContract {

    @Override
    public <T, K> Repositories<T, K> repository(Class<T> type, Class<K> key) {
        return Repositories.of(InMemoryRepository.of(type, key));
    }
}
