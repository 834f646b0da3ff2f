package io.komdir.kpi.calendar;

import java.time.LocalDate;

/** An organization's own word on one day. */
record OwnDay(LocalDate date, boolean working, String reason) {}
