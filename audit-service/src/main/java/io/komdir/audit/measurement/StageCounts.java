package io.komdir.audit.measurement;

import java.math.BigDecimal;

/**
 * What one stage of a funnel counted over a window.
 *
 * @param metric whose facts are the count
 * @param targetConversion from the stage before, a fraction; null without
 */
public record StageCounts(String stage, String metric, BigDecimal count, BigDecimal targetConversion) {}
