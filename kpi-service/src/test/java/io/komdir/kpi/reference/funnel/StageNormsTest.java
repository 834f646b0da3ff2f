package io.komdir.kpi.reference.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageNormsTest {
    private final StageNorms norms = new StageNorms(List.of(
            new Funnel("new", "New", List.of(stage("lead", null), stage("proposal", 5))),
            new Funnel("repeat", "Repeat", List.of(stage("lead", null), stage("proposal", 3)))));

    @Test
    void shouldBeTheNormOfTheFunnelsStage() {
        // When / Then
        assertThat(norms.workingDays("new", "proposal")).contains(5);
        assertThat(norms.workingDays("repeat", "proposal")).contains(3);
    }

    @Test
    void shouldBeTheStrictestWhenTheFunnelIsUnknown() {
        // When / Then
        assertThat(norms.workingDays("", "proposal")).contains(3);
    }

    @Test
    void shouldBeEmptyWhenThereIsNone() {
        // When / Then
        assertThat(norms.workingDays("new", "lead")).isEmpty();
        assertThat(norms.workingDays("new", "nowhere")).isEmpty();
        assertThat(norms.workingDays("nowhere", "proposal")).isEmpty();
    }

    private static FunnelStage stage(String code, Integer norm) {
        return new FunnelStage(code, code, code, null, norm);
    }
}
