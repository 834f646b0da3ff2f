package io.komdir.platform.restore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what this service told before is read first. */
@ConfigMapping(prefix = "komdir.history")
interface RestoreConfig {
    /** Whether this service reads its own topics; fixed when it is built. */
    @WithDefault("false")
    boolean enabled();

    /** How long to wait between two looks at how far the own channels are. */
    @WithDefault("500ms")
    Duration lookEvery();
}
