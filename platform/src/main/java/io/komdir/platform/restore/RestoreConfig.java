package io.komdir.platform.restore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service reads its own topics before it decides anything. */
@ConfigMapping(prefix = "komdir.restore")
interface RestoreConfig {
    /** Whether this service reads its own topics; fixed at build time. */
    @WithDefault("false")
    boolean enabled();

    /** Time between two polls of how many records are still to be read. */
    @WithDefault("500ms")
    Duration pollInterval();
}
