package io.komdir.audit.improvement.effect;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bounds of the 95 % interval of a difference. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "EffectInterval")
public record Interval(BigDecimal low, BigDecimal high) {}
