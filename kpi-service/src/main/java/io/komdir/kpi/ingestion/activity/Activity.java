package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.push.PushedEvent;
import io.komdir.kpi.ingestion.row.RecordSchema;
import io.komdir.kpi.ingestion.row.RowField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One event of the CRM.
 *
 * @param number place in the batch, from 1
 * @param id the CRM's own, unique in its source
 * @param occurredAt to the microsecond
 * @param channel {@code ""} for none
 * @param customer null when unknown
 * @param deal null when unknown
 */
record Activity(
        int number,
        String id,
        @RowField(code = true) String employee,
        @RowField(code = true) String metric,
        @RowField(eventTime = true) Instant occurredAt,
        @RowField(optional = true, absentNumber = 1) BigDecimal value,
        @RowField(code = true, optional = true) String channel,
        @RowField(optional = true) String customer,
        @RowField(optional = true) String deal)
        implements PushedEvent<Activity> {
    static final RecordSchema<Activity> SCHEMA = RecordSchema.of("events", Activity.class);

    @Override
    public boolean sameAs(Activity other) {
        return employee.equals(other.employee)
                && metric.equals(other.metric)
                && occurredAt.equals(other.occurredAt)
                && value.compareTo(other.value) == 0
                && channel.equals(other.channel)
                && Objects.equals(customer, other.customer)
                && Objects.equals(deal, other.deal);
    }

    /** The days in UTC and those beside them: an organization's time zone moves an event by one day at most. */
    static Set<LocalDate> possibleDays(List<Activity> events) {
        Set<LocalDate> days = new HashSet<>();
        for (Activity event : events) {
            LocalDate day = LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
            days.add(day.minusDays(1));
            days.add(day);
            days.add(day.plusDays(1));
        }
        return days;
    }
}
