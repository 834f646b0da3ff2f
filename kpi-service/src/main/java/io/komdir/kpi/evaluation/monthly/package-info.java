/**
 * Facts of past months, added up once and kept, so that a report of a year reads thousands of rows and not a million. What is
 * kept is never trusted on its own word: a month that changed after it was added up is read from its facts.
 */
package io.komdir.kpi.evaluation.monthly;
