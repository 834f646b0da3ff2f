/**
 * Facts of past months, aggregated once and stored, so that a report of a year reads thousands of rows and not a million. The
 * facts remain the truth: a month that changed since it was aggregated is read from its facts.
 */
package io.komdir.kpi.evaluation.monthly;
