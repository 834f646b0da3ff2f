package io.komdir.kpi.standup;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.kpi.reference.metric.MetricNames;
import io.komdir.platform.problem.Messages;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "1, на 1 день, 1 day",
        "2, на 2 дня, 2 days",
        "5, на 5 дней, 5 days",
        "11, на 11 дней, 11 days",
        "21, на 21 день, 21 days",
        "112, на 112 дней, 112 days",
        "1002, на 1 002 дня, '1,002 days'"
    })
    void shouldUseThePluralOfTheLanguage(int days, String russian, String english) {
        // Given
        Phrases ru = phrases("ru", "RUB");

        // When
        String text = ru.of("deal.NEXT_STEP_OVERDUE", days);

        // Then
        assertThat(plain(text)).endsWith(russian);
        assertThat(phrases("en", "RUB").of("deal.NEXT_STEP_OVERDUE", days)).endsWith(english);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, RUB, 1234567.5, '1 234 567,50 ₽'",
        "en, USD, 1234567.5, '$1,234,567.50'",
        "en, USD, -10, '-$10'",
        "en, JPY, 1500.4, '¥1,500'",
        "ru, KWD, 1.2345, '1,234 KWD'"
    })
    void shouldWriteMoneyAsTheLanguageAndTheCurrencyDo(
            String language, String currency, BigDecimal amount, String expected) {
        // Given
        Phrases phrases = phrases(language, currency);

        // When
        String text = phrases.money(amount);

        // Then
        assertThat(plain(text)).isEqualTo(expected);
    }

    private static Phrases phrases(String language, String currency) {
        Messages messages = new Messages();
        return new Phrases(messages, new MetricNames(messages), Locale.forLanguageTag(language), currency);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
