/** Plan against fact of one day: facts from their parts, the verdicts on them, and streaks of days met. */
package io.komdir.kpi.evaluation;
