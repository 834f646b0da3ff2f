package io.komdir.audit.measurement;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/**
 * A closed day of a scope as the newest event describes it.
 *
 * @param observed whether anything of the scope had a fact: then a sum without one is 0
 * @param lines by metric, of the requested metrics that the day has a line of
 */
record ClosedDay(
        LocalDate day,
        boolean working,
        boolean observed,
        @Json Map<String, StoredLine> lines,
        long revision,
        UUID eventId) {

    ClosedDay {
        lines = lines == null ? Map.of() : Map.copyOf(lines);
    }
}
