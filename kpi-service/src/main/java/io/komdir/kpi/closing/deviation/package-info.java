/**
 * Deviations: a leading target missed on so many working days in a row, or a stage that surely converts less than its target,
 * so that its cause has to be found. Their state changes when a day closes, and each change is published once.
 */
package io.komdir.kpi.closing.deviation;
