package io.komdir.kpi.standup;

import io.komdir.kpi.reporting.deal.AttentionReason;
import io.komdir.kpi.reporting.deal.AttentionView.Item;
import io.komdir.kpi.reporting.deal.AttentionView.ReasonView;
import io.komdir.kpi.standup.StandupView.Deals;
import java.util.List;
import java.util.stream.Collectors;

/** The deals of an agenda as lines of Markdown. */
record DealLines(Deals deals, Phrases phrases) {

    void addTo(BoundedLines text) {
        if (deals.total() == 0) {
            text.add(phrases.of("deals.none"));
            return;
        }
        List<String> lines = deals.items().stream().map(this::line).toList();
        text.add(
                phrases.of("deals", deals.total()),
                lines,
                deals.total() - lines.size(),
                hidden -> phrases.of("more.deals", hidden));
    }

    private String line(Item deal) {
        String reasons = deal.reasons().stream()
                .map(reason -> reason(reason, deal.reasons().size() == 1))
                .collect(Collectors.joining("; "));
        String owner = MarkdownText.of(deal.fullName());
        return "- "
                + phrases.of(
                        "deal",
                        MarkdownText.of(deal.customer().isBlank() ? deal.id() : deal.customer()),
                        deal.left() ? phrases.of("deal.left", owner) : owner,
                        phrases.money(deal.amount()),
                        reasons);
    }

    /** @param alone without another reason that has the days in the stage */
    private String reason(ReasonView reason, boolean alone) {
        if (reason.reason() == AttentionReason.NO_NEXT_STEP && !alone) {
            return phrases.of("deal.no-next-step");
        }
        return reason.norm() == null
                ? phrases.of("deal." + reason.reason(), reason.days())
                : phrases.of("deal." + reason.reason(), reason.days(), reason.norm());
    }
}
