/**
 * Deviations: a leading target missed on so many working days in a row, or a stage that surely converts less than its target,
 * so that somebody has to look why. Their state changes when a day closes, and each change is told once.
 */
package io.komdir.kpi.closing.deviation;
