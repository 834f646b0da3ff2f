package io.komdir.platform.restore;

import io.komdir.platform.events.GroupOffsets;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics of the restore channels as they were at the start, and how many of their records are still to be read. */
@ApplicationScoped
@IfBuildProperty(name = "komdir.restore.enabled", stringValue = "true")
class SelfTopics {
    private final GroupOffsets offsets;
    private final Set<Channels.RestoreChannel> channels;
    private GroupOffsets.Ends ends;

    SelfTopics(GroupOffsets offsets, Channels channels) {
        this.offsets = offsets;
        this.channels = channels.restoring();
    }

    /**
     * Records still to be read, by channel; a replica that starts while others read counts what they have read too. The
     * first answer of the broker fixes the ends.
     *
     * @throws RuntimeException when the broker does not answer in time; may be repeated
     */
    synchronized Map<String, Long> remaining() {
        if (ends == null) {
            ends = offsets.ends(
                    channels.stream().map(Channels.RestoreChannel::topic).collect(Collectors.toSet()));
        }
        Map<String, Long> remaining = new HashMap<>();
        channels.forEach(
                channel -> remaining.put(channel.name(), offsets.remaining(ends, channel.topic(), channel.group())));
        return remaining;
    }
}
