package io.komdir.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatchedMetricsTest {
    @Test
    void shouldFindMetricsAndNothingElse() {
        String ratio = "sum by (namespace, kind) (rate(a_total{b=\"c_d\"}[5m])) / max(i_j) > 0.05";
        assertThat(WatchedMetrics.names(ratio)).containsExactly("a_total", "i_j");
        assertThat(WatchedMetrics.names("time() - max by (pod) (k) == 0 and up{x=\"y\"}"))
                .containsExactly("k");
    }

    @Test
    void shouldReadWhatPrometheusReads() {
        assertThat(WatchedMetrics.exposed("# TYPE a counter\na_total{b=\"c\"} 1.0 # {t=\"u\"} 1.0\nd 2.0\n# EOF"))
                .containsExactly("a_total", "d");
    }
}
