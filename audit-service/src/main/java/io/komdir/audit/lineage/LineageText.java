package io.komdir.audit.lineage;

import io.komdir.platform.problem.Messages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes an event in one line of the reader's language. */
final class LineageText {
    private static final String UNKNOWN = "—";
    private static final int MAX_DECIMALS = 2;

    private final Messages messages;
    private final Locale locale;

    LineageText(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** What the thing is called. */
    String title(Lineage.Entry entry) {
        LineageFacts facts = entry.first().facts();
        String title = switch (entry.node().type()) {
            case DEVIATION, DIAGNOSIS, EFFECT -> joined(facts.subject(), scope(facts.scope()));
            case CAUSE -> check(facts.check());
            case TASK -> entry.last().facts().title();
            case STAFFING_GAP, VACANCY -> people(facts);
            case AUDIT -> facts.template();
            case HIRE -> entry.node().id();
        };
        return title == null || title.isEmpty() ? entry.node().id() : title;
    }

    /** The arguments are the same for all: what it is about, scope, figures, window, verdict, check, quadrant, details. */
    String of(LineageStep step) {
        LineageFacts facts = step.facts();
        List<String> args = Stream.of(
                        about(step),
                        scope(facts.scope()),
                        figure(facts, facts.actual()),
                        figure(facts, facts.target()),
                        figure(facts, facts.after()),
                        days(facts.days()),
                        named("verdict", facts.verdict()),
                        check(facts.check()),
                        facts.quadrant(),
                        details(step))
                .map(text -> text == null || text.isEmpty() ? UNKNOWN : text)
                .toList();
        String key = "lineage." + EventName.of(step.type());
        String specific = facts.isConversion() ? key + ".conversion" : key;
        return messages.find(locale, specific, args).orElseGet(() -> messages.text(locale, key, args));
    }

    private static String about(LineageStep step) {
        return switch (step.node().type()) {
            case TASK -> step.facts().title();
            case HIRE -> step.node().id();
            default -> step.facts().subject();
        };
    }

    private String details(LineageStep step) {
        LineageFacts facts = step.facts();
        return switch (step.node().type()) {
            case DEVIATION -> named("reason", facts.reason());
            case DIAGNOSIS ->
                facts.causes() == null
                        ? messages.text(locale, "lineage.no-cause")
                        : facts.causes().stream().map(this::check).collect(Collectors.joining(", "));
            case AUDIT -> joined(facts.template(), facts.score() == null ? null : number(facts.score()) + " %");
            default -> people(facts);
        };
    }

    private static String people(LineageFacts facts) {
        String position = facts.people() == null || facts.position() == null
                ? facts.position()
                : facts.people() + " × " + facts.position();
        return joined(position, facts.level());
    }

    private String scope(String scope) {
        if (scope == null) {
            return null;
        }
        int colon = scope.indexOf(':');
        String kind = colon < 0 ? scope : scope.substring(0, colon);
        String code = colon < 0 ? "" : scope.substring(colon + 1);
        return messages.find(locale, "lineage.scope." + kind, List.of(code)).orElse(scope);
    }

    private String check(String code) {
        return named("check", code);
    }

    private String named(String kind, String code) {
        return code == null
                ? null
                : messages.find(locale, "lineage." + kind + "." + code, List.of())
                        .orElse(code);
    }

    private String figure(LineageFacts facts, BigDecimal value) {
        if (value == null) {
            return null;
        }
        return facts.isConversion() ? number(value.movePointRight(2)) + " %" : number(value);
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MAX_DECIMALS);
        return format.format(value);
    }

    private String days(String window) {
        if (window == null) {
            return null;
        }
        try {
            int slash = window.indexOf('/');
            LocalDate from = LocalDate.parse(window.substring(0, slash));
            LocalDate to = LocalDate.parse(window.substring(slash + 1));
            return from.equals(to) ? day(from) : day(from) + " – " + day(to);
        } catch (DateTimeException e) {
            // Another service's dates; the window is shown as it was published.
            return window;
        }
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
