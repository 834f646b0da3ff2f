package io.komdir.kpi.standup;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Currency.CurrencyUsage;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.reference.metric.MetricNames;
import io.komdir.platform.problem.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Phrases, numbers and dates of one language; plurals by the rules of Unicode (ICU). */
final class Phrases {
    private static final int MAX_DECIMALS = 2;

    private final Messages messages;
    private final MetricNames names;
    private final Locale locale;
    private final String currency;

    /** @param currency ISO 4217 code of all money */
    Phrases(Messages messages, MetricNames names, Locale locale, String currency) {
        this.messages = messages;
        this.names = names;
        this.locale = locale;
        this.currency = currency;
    }

    /** The phrase {@code standup.<key>}, whose arguments may be numbers with plural forms. */
    String of(String key, Object... args) {
        return new MessageFormat(messages.text(locale, "standup." + key), locale).format(args);
    }

    /** The name of a metric, escaped. */
    String name(MetricDefinition metric) {
        return MarkdownText.of(names.of(metric, locale));
    }

    /** The day with its weekday. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(messages.text(locale, "standup.day"), locale)
                .format(day);
    }

    /** A value in the unit of its metric. */
    String value(MetricDefinition metric, BigDecimal value) {
        return switch (metric.unit()) {
            case COUNT -> number(value);
            case MONEY -> money(value);
            case MINUTES -> of("minutes", number(value));
            case PERCENT -> percent(value);
        };
    }

    String money(BigDecimal amount) {
        return NumberFormatter.withLocale(locale)
                .unit(Currency.getInstance(currency))
                .precision(Precision.currency(CurrencyUsage.STANDARD)
                        .trailingZeroDisplay(NumberFormatter.TrailingZeroDisplay.HIDE_IF_WHOLE))
                .format(amount)
                .toString();
    }

    String percent(BigDecimal percent) {
        return of("percent", number(percent));
    }

    private String number(BigDecimal number) {
        return NumberFormatter.withLocale(locale)
                .precision(Precision.maxFraction(MAX_DECIMALS))
                .format(number)
                .toString();
    }
}
