package io.komdir.kpi.reference.calendar;

import java.time.LocalDate;

/** A public holiday of a country; key names it in the texts of holidays. */
record PublicHoliday(LocalDate date, String key) {}
