package io.komdir.kpi.standup;

import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.standup.StandupView.Commitments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The commitments of an agenda as lines of Markdown. */
record CommitmentLines(StandupView view, Map<String, MetricDefinition> metrics, Phrases phrases) {
    private static final int NOTE_LENGTH = 120;

    void addTo(BoundedLines text) {
        Commitments all = view.commitments();
        if (!all.yesterday().isEmpty()) {
            String head = phrases.of(
                    "kept",
                    phrases.day(view.yesterday().date()),
                    count(all.yesterday(), CommitmentStatus.KEPT),
                    count(all.yesterday(), CommitmentStatus.BROKEN),
                    count(all.yesterday(), CommitmentStatus.OPEN));
            add(text, head, all.yesterday(), this::sinceYesterday);
        }
        if (!all.open().isEmpty()) {
            add(text, phrases.of("still-open"), all.open(), one -> phrases.day(one.date()) + ", " + outcome(one));
        }
        if (all.today().isEmpty()) {
            text.add(phrases.of("promised.none"));
        } else {
            add(text, phrases.of("promised"), all.today(), this::today);
        }
    }

    private void add(
            BoundedLines text, String head, List<CommitmentView> commitments, Function<CommitmentView, String> what) {
        List<String> lines = commitments.stream()
                .map(one -> "- **" + MarkdownText.of(one.fullName()) + "**: " + what.apply(one) + note(one))
                .toList();
        text.add(head, lines, 0, hidden -> phrases.of("more.commitments", hidden));
    }

    /** With the outcome of a day that is over by now. */
    private String today(CommitmentView one) {
        return one.status() == CommitmentStatus.OPEN && !one.away() ? committed(one) : outcome(one);
    }

    /** With the day of a day off since the last working day. */
    private String sinceYesterday(CommitmentView one) {
        return one.date().equals(view.yesterday().date())
                ? outcome(one)
                : phrases.day(one.date()) + ", " + outcome(one);
    }

    private String outcome(CommitmentView one) {
        if (one.away()) {
            return phrases.of("away", committed(one));
        }
        return one.fact() == null
                ? phrases.of("no-fact", committed(one))
                : phrases.of("evaluated." + one.status(), committed(one), value(one, one.fact()));
    }

    private String committed(CommitmentView one) {
        MetricDefinition metric = metrics.get(one.metric());
        String key = metric.goal() == Goal.AT_MOST ? "norm.at-most" : "norm";
        return phrases.of(key, phrases.name(metric), value(one, one.value()));
    }

    private String value(CommitmentView one, BigDecimal value) {
        return phrases.value(metrics.get(one.metric()), value);
    }

    private static String note(CommitmentView one) {
        return one.note().isEmpty() ? "" : " — " + MarkdownText.of(one.note(), NOTE_LENGTH);
    }

    private static long count(List<CommitmentView> commitments, CommitmentStatus status) {
        return commitments.stream().filter(one -> one.status() == status).count();
    }
}
