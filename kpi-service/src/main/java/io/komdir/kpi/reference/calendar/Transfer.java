package io.komdir.kpi.reference.calendar;

import java.time.LocalDate;

/**
 * A day off that moves. It moves only for those who would have had {@code from} off by their week: who works on Saturdays
 * has no Saturday to exchange.
 *
 * @param from gives its day off away; a holiday stays off, any other day becomes a working day
 * @param to is off instead
 */
record Transfer(LocalDate from, LocalDate to) {}
