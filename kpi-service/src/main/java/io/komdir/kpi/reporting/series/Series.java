package io.komdir.kpi.reporting.series;

import io.komdir.kpi.reference.metric.MetricDefinition;
import java.util.List;

/**
 * A computed series.
 *
 * @param revision of the organization's data that it shows
 * @param currency ISO 4217 code of all money in it
 * @param metrics in the order of each period's figures
 * @param figures by period, then scope, then metric; each combination stands once
 */
record Series(long revision, String currency, List<MetricDefinition> metrics, List<DataPoint> figures) {}
