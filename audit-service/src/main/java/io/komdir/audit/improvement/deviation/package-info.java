/** The deviations that kpi-service detects: targets and stages that are missed, and when they are back on target. */
package io.komdir.audit.improvement.deviation;
