package io.komdir.kpi.closing.day;

import io.komdir.kpi.evaluation.ResultLine;
import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.shared.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Data of {@code io.komdir.kpi.day.closed.v1}; its fields are described in the schema.
 *
 * @param team of an employee the team on that day, of a team the one above; null without
 * @param lines leading metrics first
 */
record DayClosed(
        Scope scope,
        String team,
        LocalDate date,
        boolean workingDay,
        Verdict verdict,
        Instant closedAt,
        String closedBy,
        long revision,
        List<ResultLine> lines) {}
