/** Plan against fact: facts from their sums, the verdicts on them, and streaks of days met. */
package io.komdir.kpi.evaluation;
