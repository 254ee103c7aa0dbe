package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CapabilityConditionTest {

    @Test
    void aTestRunsWhenAllThatItNeedsIsDeclared() {
        var result = CapabilityCondition.evaluate(
                List.of(Capability.CASTS, Capability.LOGIN), Set.of(Capability.LOGIN, Capability.CASTS));
        assertThat(result.isDisabled()).isFalse();
    }

    @Test
    void aTestIsLeftOutWithTheNamesOfWhatIsMissing() {
        var result = CapabilityCondition.evaluate(
                List.of(Capability.CASTS, Capability.LOGIN, Capability.NETWORK), Set.of(Capability.LOGIN));
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).contains("The backend does not declare [CASTS, NETWORK].");
    }
}
