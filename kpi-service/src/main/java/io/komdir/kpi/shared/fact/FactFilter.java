package io.komdir.kpi.shared.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * Which facts a list shows. Null in a field means all.
 *
 * @param from first day, never null
 * @param to last day, never null
 * @param team with its sub-teams, by membership on the fact's day
 * @param sources those that the caller may read
 */
public record FactFilter(
        LocalDate from, LocalDate to, String employee, String team, String metric, List<String> sources) {}
