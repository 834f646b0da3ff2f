package io.komdir.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private final Messages messages = new Messages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|ru",
                "ru-RU,ru;q=0.9,en;q=0.8|ru",
                "en;q=0.5,ru;q=0.9|ru",
                "de,en;q=0.1|en",
                "de|en",
                "*|en",
                "?!|en"
            })
    void shouldTakeTheBestLanguageWhenTheCallerNamesSome(String header, String language) {
        assertThat(Messages.locale(header).getLanguage()).isEqualTo(language);
    }

    @Test
    void shouldQuoteArgumentsAsTheyAreWhenTheyLookLikePlaceholders() {
        assertThat(messages.text(Locale.ENGLISH, "problem.not-found.detail", new LocalizedArgument("note"), "{0}"))
                .isEqualTo("There is no note {0}.");
        assertThat(messages.text(RUSSIAN, "problem.not-found.detail", new LocalizedArgument("unheard-of"), 10_000))
                .isEqualTo("Не найдено: unheard-of 10000.");
    }

    @Test
    void shouldFallBackToTheKeyWhenThereIsNoText() {
        assertThat(messages.text(RUSSIAN, "problem.unheard-of.title")).isEqualTo("problem.unheard-of.title");
        assertThat(messages.find(Locale.ENGLISH, "unheard-of", List.of())).isEmpty();
    }

    @Test
    void shouldHaveEveryTextInBothLanguages() throws IOException {
        assertThat(load("/problems_ru.properties").keySet())
                .isEqualTo(load("/problems.properties").keySet());
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
