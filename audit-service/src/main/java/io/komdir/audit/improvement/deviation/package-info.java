/** What kpi-service tells of targets and stages that are missed, and of those back on target. */
package io.komdir.audit.improvement.deviation;
