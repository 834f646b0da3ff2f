package io.komdir.audit.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** A metric in {@code measured_day.lines}; short names, for there are many. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredLine(
        @JsonProperty("u") Unit unit,
        @JsonProperty("g") Goal goal,
        @JsonProperty("f") Formula formula,
        @JsonProperty("fact") BigDecimal fact,
        @JsonProperty("target") BigDecimal target,
        @JsonProperty("n") BigDecimal numerator,
        @JsonProperty("d") BigDecimal denominator,
        @JsonProperty("nm") String numeratorMetric,
        @JsonProperty("dm") String denominatorMetric) {}
