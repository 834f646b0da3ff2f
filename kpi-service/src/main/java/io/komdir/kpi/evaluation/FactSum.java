package io.komdir.kpi.evaluation;

import java.time.LocalDate;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What the facts of one stored metric add up to, for one employee, team or organization in one period.
 *
 * @param day the day itself, or the first day of a longer period
 * @param code of the employee or team; {@link #ORGANIZATION} for the organization
 */
public record FactSum(
        LocalDate day, String code, String metric, @Nested WeightedSum sum) {
    /** Stands for the organization among the codes. */
    public static final String ORGANIZATION = "";
}
