package io.komdir.audit.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What is read first, and what waits for it. */
@ConfigMapping(prefix = "komdir.history")
interface HistoryConfig {
    /** Channels of what this service told itself. */
    Set<String> ownChannels();

    /** Channels that make this service decide something; each is {@code pausable} and {@code initially-paused}. */
    Set<String> waitingChannels();

    /** How long to wait between two looks at how far the own channels are. */
    @WithDefault("500ms")
    Duration lookEvery();
}
