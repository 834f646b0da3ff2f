package io.komdir.audit.measurement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A closed day of a scope as it was told.
 *
 * @param observed whether anything of the scope had a fact: then a sum without one is 0
 * @param line of the metric asked for; null when the day told nothing of it
 */
record ClosedDay(LocalDate day, boolean working, boolean observed, StoredLine line, long revision, UUID event) {}
