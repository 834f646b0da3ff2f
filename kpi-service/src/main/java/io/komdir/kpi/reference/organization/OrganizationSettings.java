package io.komdir.kpi.reference.organization;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an organization decided about itself.
 *
 * @param currency ISO 4217 code of all its money
 * @param country ISO 3166-1 alpha-2 code; its public holidays are days off
 * @param dayClosesAt local time at which a day closes by itself
 * @param workingWeek never empty, in the order of the week
 * @param startsOn first day that is judged; days before it are history: reported, never closed, no events
 * @param windowWorkingDays working days over which a stage conversion is measured
 * @param minimumCount least number in the stage before, for a conversion to be judged
 * @param missedDays working days in a row on which a leading target is missed before that is a deviation
 */
public record OrganizationSettings(
        String code,
        String name,
        ZoneId timeZone,
        String currency,
        String country,
        Stage stage,
        LocalTime dayClosesAt,
        Set<DayOfWeek> workingWeek,
        LocalDate startsOn,
        int windowWorkingDays,
        int minimumCount,
        int missedDays) {

    public OrganizationSettings {
        workingWeek = Collections.unmodifiableSet(EnumSet.copyOf(workingWeek));
    }

    /** The date on which the moment falls for this organization. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone);
    }

    /** The moment from which the day may close by itself. In a gap of the local clock it is the first moment after it. */
    public Instant closesAt(LocalDate day) {
        return day.atTime(dayClosesAt).atZone(timeZone).toInstant();
    }
}
