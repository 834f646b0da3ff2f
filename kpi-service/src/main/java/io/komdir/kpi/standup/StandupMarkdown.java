package io.komdir.kpi.standup;

import io.komdir.kpi.evaluation.Verdict;
import io.komdir.kpi.reference.metric.Goal;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.Timing;
import io.komdir.kpi.standup.StandupView.Missed;
import io.komdir.kpi.standup.StandupView.NormView;
import io.komdir.kpi.standup.StandupView.PersonNorms;
import io.komdir.kpi.standup.StandupView.Today;
import io.komdir.kpi.standup.StandupView.Yesterday;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An agenda as Markdown to paste into a messenger: bold lines for headings, lists, no tables. At most {@value #MAX_LENGTH}
 * characters, where messengers cut a message.
 */
final class StandupMarkdown {
    static final int MAX_LENGTH = 4096;

    private static final int MAX_METRICS = 6;
    private static final int MAX_ABSENT = 12;

    private final StandupView view;
    private final Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
    private final Phrases phrases;
    private final BoundedLines text = new BoundedLines(MAX_LENGTH);

    private StandupMarkdown(Agenda agenda, Phrases phrases) {
        this.view = agenda.view();
        this.phrases = phrases;
        agenda.metrics().forEach(metric -> metrics.put(metric.code(), metric));
    }

    static String of(Agenda agenda, Phrases phrases) {
        return new StandupMarkdown(agenda, phrases).write();
    }

    private String write() {
        String title = phrases.of("title", MarkdownText.of(view.name()), phrases.day(view.date()));
        text.add(view.dayOff() == null ? title : title + '\n' + phrases.of("day-off", MarkdownText.of(view.dayOff())));
        if (view.yesterday() == null) {
            text.add(phrases.of("results.none"));
        } else {
            yesterday(view.yesterday());
        }
        today(view.today());
        new DealLines(view.deals(), phrases).addTo(text);
        new CommitmentLines(view, metrics, phrases).addTo(text);
        return text.text();
    }

    private void yesterday(Yesterday yesterday) {
        String head = phrases.of("results", phrases.day(yesterday.date()));
        switch (yesterday.status()) {
            case FUTURE -> text.add(head + '\n' + phrases.of("results.future"));
            case OPEN -> results(yesterday, head + '\n' + phrases.of("results.open"));
            case CLOSED, HISTORY -> results(yesterday, head);
        }
    }

    private void results(Yesterday yesterday, String head) {
        if (yesterday.noData()) {
            text.add(head + '\n' + phrases.of("results.no-data"));
            return;
        }
        long met = count(yesterday, Verdict.MET);
        long evaluated = met + count(yesterday, Verdict.MISSED);
        text.add(head
                + '\n'
                + (evaluated == 0 ? phrases.of("results.nobody") : phrases.of("results.met", met, evaluated)));
        if (yesterday.missed().isEmpty() && evaluated > 0) {
            text.add(phrases.of("missed.none"));
        }
        missed(yesterday, Timing.LEADING);
        missed(yesterday, Timing.LAGGING);
    }

    private static long count(Yesterday yesterday, Verdict verdict) {
        return yesterday.people().stream()
                .filter(person -> person.verdict() == verdict)
                .count();
    }

    private void missed(Yesterday yesterday, Timing timing) {
        Map<String, List<Missed>> byPerson = yesterday.missed().stream()
                .filter(line -> line.timing() == timing)
                .collect(Collectors.groupingBy(Missed::employee, LinkedHashMap::new, Collectors.toList()));
        if (byPerson.isEmpty()) {
            return;
        }
        List<String> lines = byPerson.values().stream()
                .map(missed -> {
                    Missed first = missed.get(0);
                    return item(
                            who(first.fullName(), first.team(), first.teamName()),
                            listed(missed.stream().map(this::missed).toList(), MAX_METRICS));
                })
                .toList();
        text.add(phrases.of("missed." + timing), lines, 0, hidden -> phrases.of("more.people", hidden));
    }

    private String missed(Missed line) {
        MetricDefinition metric = metrics.get(line.metric());
        String name = phrases.name(metric);
        String fact = phrases.value(metric, line.fact());
        String target = phrases.value(metric, line.target());
        if (metric.goal() == Goal.AT_MOST) {
            return phrases.of("missed.at-most", name, fact, target);
        }
        return line.percent() == null
                ? phrases.of("missed.line", name, fact, target)
                : phrases.of("missed.percent", name, fact, target, phrases.percent(line.percent()));
    }

    private void today(Today today) {
        String head = phrases.of("today");
        if (today.people().isEmpty()) {
            text.add(head + '\n' + phrases.of("today.nobody"));
        } else if (!view.workingDay()) {
            text.add(head + '\n' + phrases.of("today.off"));
        } else {
            List<String> lines = norms(today);
            text.add(
                    lines.isEmpty() ? head + '\n' + phrases.of("today.no-targets") : head,
                    lines,
                    0,
                    hidden -> phrases.of("more.people", hidden));
        }
    }

    /** The team, the absent people, then the others: first those who have to catch up. */
    private List<String> norms(Today today) {
        List<String> lines = new ArrayList<>();
        if (!today.team().isEmpty()) {
            lines.add(item(phrases.of("today.team"), norms(today.team())));
        }
        List<String> absent = today.people().stream()
                .filter(PersonNorms::absent)
                .map(person -> MarkdownText.of(person.fullName()))
                .toList();
        if (!absent.isEmpty()) {
            lines.add(item(phrases.of("today.away"), listed(absent, MAX_ABSENT)));
        }
        today.people().stream()
                .filter(person -> !person.norms().isEmpty())
                .sorted(Comparator.comparing(
                        (PersonNorms person) -> person.norms().stream().noneMatch(NormView::behind)))
                .map(person -> item(who(person.fullName(), person.team(), person.teamName()), norms(person.norms())))
                .forEach(lines::add);
        return lines;
    }

    private String norms(List<NormView> norms) {
        return listed(norms.stream().map(this::norm).toList(), MAX_METRICS);
    }

    private String norm(NormView norm) {
        MetricDefinition metric = metrics.get(norm.metric());
        String key = metric.goal() == Goal.AT_MOST ? "norm.at-most" : "norm";
        boolean caughtUp = norm.norm().compareTo(norm.target()) != 0;
        return caughtUp
                ? phrases.of(
                        key + ".behind", phrases.name(metric), value(metric, norm.norm()), value(metric, norm.target()))
                : phrases.of(key, phrases.name(metric), value(metric, norm.norm()));
    }

    private String value(MetricDefinition metric, BigDecimal value) {
        return phrases.value(metric, value);
    }

    private String who(String fullName, String team, String teamName) {
        String name = "**" + MarkdownText.of(fullName) + "**";
        return view.team().equals(team) || teamName == null ? name : name + " (" + MarkdownText.of(teamName) + ")";
    }

    private String listed(List<String> items, int max) {
        return items.size() <= max
                ? String.join(", ", items)
                : String.join(", ", items.subList(0, max)) + ' ' + phrases.of("more", items.size() - max);
    }

    private static String item(String who, String what) {
        return "- " + who + ": " + what;
    }
}
