package io.komdir.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is configured about reading the own topics first fits the channels that are configured. */
class HistoryConfigTest {
    private static final String CHANNEL = "mp.messaging.incoming.";
    private static final String TOPIC = ".topic";

    private final Properties configured = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            configured.load(file);
        }
    }

    @Test
    void shouldReadEveryOwnChannelFirst() {
        assertThat(list("komdir.history.own-channels"))
                .containsExactlyInAnyOrderElementsOf(configured.stringPropertyNames().stream()
                        .filter(name -> name.startsWith(CHANNEL + "own-") && name.endsWith(TOPIC))
                        .map(name -> name.substring(CHANNEL.length(), name.length() - TOPIC.length()))
                        .toList());
    }

    @Test
    void shouldStartEveryWaitingChannelPaused() {
        assertThat(list("komdir.history.waiting-channels")).isNotEmpty().allSatisfy(channel -> {
            assertThat(configured.getProperty(CHANNEL + channel + ".pausable")).isEqualTo("true");
            assertThat(configured.getProperty(CHANNEL + channel + ".initially-paused"))
                    .isEqualTo("true");
        });
    }

    private List<String> list(String name) {
        return List.of(configured.getProperty(name).split(","));
    }
}
