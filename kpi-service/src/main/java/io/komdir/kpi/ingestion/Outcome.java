package io.komdir.kpi.ingestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a push came to. Always {@code received = changed + unchanged + superseded + rejected rows}.
 *
 * @param revision the organization's revision with this push in it
 * @param changed rows that changed what is stored, or events that are new
 * @param unchanged rows that were stored already just so, or events that were pushed before
 * @param superseded numbers of the rows that a later row of the same push replaced
 * @param rejected in the order of their numbers
 * @param firstDay first day the good rows are about; null when there are none
 * @param lastDay last day the good rows are about; null when there are none
 */
public record Outcome(
        UUID batch,
        long revision,
        int received,
        int changed,
        int unchanged,
        List<Integer> superseded,
        List<RejectedRow> rejected,
        LocalDate firstDay,
        LocalDate lastDay) {

    public Outcome {
        superseded = superseded.stream().sorted().toList();
        rejected = rejected.stream()
                .sorted(Comparator.comparingInt(RejectedRow::number))
                .toList();
    }

    public Outcome at(long committed) {
        return new Outcome(batch, committed, received, changed, unchanged, superseded, rejected, firstDay, lastDay);
    }
}
