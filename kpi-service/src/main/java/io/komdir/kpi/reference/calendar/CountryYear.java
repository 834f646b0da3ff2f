package io.komdir.kpi.reference.calendar;

import java.util.List;

/** What a country's law says about one year. */
record CountryYear(List<PublicHoliday> holidays, List<Transfer> transfers) {}
