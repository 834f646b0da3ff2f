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

/** Says in the reader's language what was measured, over which days, and which event tells it. */
@ApplicationScoped
class EvidenceTexts {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Messages messages;

    EvidenceTexts(Messages messages) {
        this.messages = messages;
    }

    /**
     * What to say of an item; null when it names neither a metric nor a stage.
     *
     * @param facts null as long as the audit has not started
     */
    String of(Item item, String scope, List<Evidence> facts, Locale locale) {
        if (item.metric() == null && item.stage() == null) {
            return null;
        }
        if (facts == null) {
            return messages.text(locale, "audit.fact.at-start", subject(item));
        }
        return facts.isEmpty()
                ? messages.text(locale, "audit.fact.none", subject(item), scope, EvidenceCollector.WORKING_DAYS)
                : of(facts, locale);
    }

    /** What the facts say, one sentence each. */
    String of(List<Evidence> facts, Locale locale) {
        return facts.stream().map(fact -> of(fact, locale)).collect(Collectors.joining(" "));
    }

    private String of(Evidence fact, Locale locale) {
        String key = fact.target() == null ? "audit.fact.measured" : "audit.fact.measured-against-target";
        return messages.text(
                locale,
                key,
                subject(fact, locale),
                value(fact, locale),
                fact.days(),
                fact.from(),
                fact.to(),
                fact.sourceEvent(),
                fact.target() == null ? "" : amount(fact, fact.target(), locale));
    }

    private String value(Evidence fact, Locale locale) {
        if (fact.metric() != null) {
            return amount(fact, fact.value(), locale);
        }
        if (fact.countBefore() == null) {
            return number(fact.count(), locale);
        }
        String counts = messages.text(
                locale, "audit.fact.counts", number(fact.count(), locale), number(fact.countBefore(), locale));
        return fact.value() == null ? counts : counts + " = " + amount(fact, fact.value(), locale);
    }

    private String amount(Evidence fact, BigDecimal amount, Locale locale) {
        if (fact.metric() == null) {
            return number(amount.multiply(HUNDRED), locale) + " %";
        }
        String unit = fact.unit() == Unit.MONEY ? fact.currency() : messages.text(locale, "audit.unit." + fact.unit());
        return (number(amount, locale) + " " + unit).strip();
    }

    private String subject(Evidence fact, Locale locale) {
        return fact.metric() != null
                ? fact.metric()
                : messages.text(locale, "audit.fact.stage", fact.stage(), fact.funnel());
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
