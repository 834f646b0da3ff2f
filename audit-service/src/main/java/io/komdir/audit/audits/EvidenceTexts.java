package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import io.komdir.audit.measurement.Unit;
import io.komdir.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes evidence in the reader's language: what was measured, over which days, and by which event. */
@ApplicationScoped
class EvidenceTexts {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Messages messages;

    EvidenceTexts(Messages messages) {
        this.messages = messages;
    }

    /**
     * The text for an item; null when it names neither a metric nor a stage.
     *
     * @param evidence null as long as the audit has not started
     */
    String of(Item item, String scope, List<Evidence> evidence, Locale locale) {
        if (item.metric() == null && item.stage() == null) {
            return null;
        }
        if (evidence == null) {
            return messages.text(locale, "audit.fact.at-start", subject(item));
        }
        return evidence.isEmpty()
                ? messages.text(locale, "audit.fact.none", subject(item), scope, EvidenceCollector.WORKING_DAYS)
                : of(evidence, locale);
    }

    /** One sentence for each. */
    String of(List<Evidence> evidence, Locale locale) {
        return evidence.stream().map(one -> of(one, locale)).collect(Collectors.joining(" "));
    }

    private String of(Evidence evidence, Locale locale) {
        String key = evidence.target() == null ? "audit.fact.measured" : "audit.fact.measured-against-target";
        return messages.text(
                locale,
                key,
                subject(evidence, locale),
                value(evidence, locale),
                evidence.days(),
                evidence.from(),
                evidence.to(),
                evidence.sourceEvent(),
                evidence.target() == null ? "" : amount(evidence, evidence.target(), locale));
    }

    private String value(Evidence evidence, Locale locale) {
        if (evidence.metric() != null) {
            return amount(evidence, evidence.value(), locale);
        }
        if (evidence.countBefore() == null) {
            return number(evidence.count(), locale);
        }
        String counts = messages.text(
                locale, "audit.fact.counts", number(evidence.count(), locale), number(evidence.countBefore(), locale));
        return evidence.value() == null ? counts : counts + " = " + amount(evidence, evidence.value(), locale);
    }

    private String amount(Evidence evidence, BigDecimal amount, Locale locale) {
        if (evidence.metric() == null) {
            return number(amount.multiply(HUNDRED), locale) + " %";
        }
        String unit = evidence.unit() == Unit.MONEY
                ? evidence.currency()
                : messages.text(locale, "audit.unit." + evidence.unit());
        return (number(amount, locale) + " " + unit).strip();
    }

    private String subject(Evidence evidence, Locale locale) {
        return evidence.metric() != null
                ? evidence.metric()
                : messages.text(locale, "audit.fact.stage", evidence.stage(), evidence.funnel());
    }

    private static String subject(Item item) {
        if (item.metric() != null) {
            return item.metric();
        }
        return item.funnel() == null ? item.stage() : item.funnel() + "/" + item.stage();
    }

    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
