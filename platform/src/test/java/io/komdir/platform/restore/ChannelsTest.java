package io.komdir.platform.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private final Channels channels = new Channels(configured(Map.of(
            "mp.messaging.incoming.restore-tasks.topic", "tasks",
            "mp.messaging.incoming.restore-tasks.group.id", "audit-restore-tasks",
            "mp.messaging.incoming.results.topic", "results",
            "mp.messaging.incoming.results.group.id", "audit-results",
            "mp.messaging.incoming.results.pausable", "true",
            "mp.messaging.incoming.results.initially-paused", "true",
            "mp.messaging.incoming.teams.topic", "teams",
            "mp.messaging.incoming.teams.initially-paused", "false")));

    @Test
    void shouldReadChannelsFirstWhoseNamesStartWithRestore() {
        assertThat(channels.restoring())
                .containsExactly(new Channels.RestoreChannel("restore-tasks", "tasks", "audit-restore-tasks"));
    }

    @Test
    void shouldLetChannelsWaitThatStartPaused() {
        assertThat(channels.waiting()).containsExactly("results");
    }

    private static Config configured(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
