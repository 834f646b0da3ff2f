package io.komdir.hiring.catalogue.sourcing;

import io.komdir.hiring.catalogue.sourcing.SourcingOption.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Adds up what a way costs, in one currency. */
final class Costs {
    private final int digits;

    Costs(String currency) {
        digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    Span sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(Span.ZERO, Span::plus);
    }

    /** One line for each person: hours x rate. */
    Stream<Line> ofTime(List<Participant> people) {
        return people.stream()
                .map(person -> new Line(
                        person.who().strip(),
                        plain(person.hours()) + " × " + plain(person.hourlyRate()),
                        money(Span.of(person.hours().multiply(person.hourlyRate())))));
    }

    /** The agency's fee: salaries x offer, the lowest of both to the highest of both. */
    Line ofFee(String what, Span salaries, Span offer) {
        return new Line(what, shown(salaries) + " × " + shown(offer), money(salaries.times(offer)));
    }

    /** What is given as an amount. */
    Line ofAmount(String what, Span amount) {
        return new Line(what, shown(amount), money(amount));
    }

    static BigDecimal hours(List<Participant> people) {
        return people.stream().map(Participant::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Span money(Span amount) {
        return new Span(
                amount.from().setScale(digits, RoundingMode.HALF_UP),
                amount.to().setScale(digits, RoundingMode.HALF_UP));
    }

    private static String shown(Span span) {
        return span.from().compareTo(span.to()) == 0 ? plain(span.from()) : plain(span.from()) + "–" + plain(span.to());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
