package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.recruiting.vacancy.Criterion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Candidates of a vacancy by what their experience proves: the strongest, never the most likeable. Those refused or withdrawn
 * are left out.
 *
 * @param criteria by which they are ranked, with their weights
 * @param totalWeight sum of the weights
 * @param ranked how many have scores; {@code items} holds the first of them
 * @param unscored those without scores yet by these criteria, oldest first
 */
@Schema(name = "Shortlist")
record Shortlist(
        UUID vacancy,
        List<Criterion> criteria,
        int totalWeight,
        int ranked,
        List<ShortlistItem> items,
        List<Unscored> unscored) {

    /** A candidate without scores. */
    @Schema(name = "ShortlistUnscored")
    record Unscored(UUID candidate, @Schema(nullable = true) String fullName, Stage stage, LocalDate appliedOn) {}

    static Shortlist of(
            UUID vacancy, List<Criterion> criteria, List<ShortlistItem> scored, List<Unscored> unscored, int limit) {
        List<ShortlistItem> sorted =
                scored.stream().sorted(ShortlistItem.STRONGEST_FIRST).toList();
        List<ShortlistItem> placed = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, sorted.size()); i++) {
            ShortlistItem item = sorted.get(i);
            boolean shared = i > 0 && item.sharesPlaceWith(sorted.get(i - 1));
            placed.add(item.at(shared ? placed.get(i - 1).place() : i + 1));
        }
        int weights = criteria.stream().mapToInt(Criterion::weight).sum();
        return new Shortlist(vacancy, criteria, weights, sorted.size(), placed, unscored);
    }
}
