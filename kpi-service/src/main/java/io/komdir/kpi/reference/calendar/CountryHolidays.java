package io.komdir.kpi.reference.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Public holidays by country, from the library's data. A country that has a file of its own here ({@code
 * calendar/holidays-<country>.xml}, in the library's format) is read from that; a country that has neither has no holidays.
 */
final class CountryHolidays {
    private final Set<String> supported = HolidayManager.getSupportedCalendarCodes();
    private final TransferredDays transferred = new TransferredDays();

    CountryYear year(String country, int year) {
        List<PublicHoliday> holidays = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>(transferred.in(country, year));
        for (Holiday holiday : holidays(country, Year.of(year))) {
            holidays.add(new PublicHoliday(holiday.getActualDate(), holiday.getPropertiesKey()));
            holiday.getObservedDate()
                    .filter(observed -> !observed.equals(holiday.getActualDate()))
                    .ifPresent(observed -> transfers.add(new Transfer(holiday.getActualDate(), observed)));
        }
        return new CountryYear(List.copyOf(holidays), List.copyOf(transfers));
    }

    private Set<Holiday> holidays(String country, Year year) {
        String name = "/calendar/holidays-" + country.toLowerCase(Locale.ROOT) + ".xml";
        URL own = CountryHolidays.class.getResource(name);
        if (own == null && !supported.contains(country)) {
            return Set.of();
        }
        ManagerParameter source = own == null
                ? ManagerParameters.create(country.toLowerCase(Locale.ROOT))
                : ManagerParameters.create(own);
        return HolidayManager.getInstance(source).getHolidays(year, HolidayType.PUBLIC_HOLIDAY);
    }
}
