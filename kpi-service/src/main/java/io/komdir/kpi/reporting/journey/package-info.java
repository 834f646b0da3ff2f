/** Customer journeys: which paths of touches lead to a goal, and where customers go from each step. */
package io.komdir.kpi.reporting.journey;
