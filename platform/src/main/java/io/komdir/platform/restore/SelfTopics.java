package io.komdir.platform.restore;

import io.komdir.platform.events.GroupOffsets;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics of this service's own channels, as they were at its start, and how much of them is still to be read. */
@ApplicationScoped
@IfBuildProperty(name = "komdir.history.enabled", stringValue = "true")
class SelfTopics {
    private final GroupOffsets offsets;
    private final Set<Channels.Own> channels;
    private GroupOffsets.Ends ends;

    SelfTopics(GroupOffsets offsets, Channels channels) {
        this.offsets = offsets;
        this.channels = channels.own();
    }

    /**
     * Records still to be read, by channel; a replica that starts while others read counts what they have read too. The
     * first answer of the broker fixes how far there is to go.
     *
     * @throws RuntimeException when the broker does not answer in time; ask again
     */
    synchronized Map<String, Long> left() {
        if (ends == null) {
            ends = offsets.ends(channels.stream().map(Channels.Own::topic).collect(Collectors.toSet()));
        }
        Map<String, Long> left = new HashMap<>();
        channels.forEach(own -> left.put(own.name(), offsets.left(ends, own.topic(), own.group())));
        return left;
    }
}
