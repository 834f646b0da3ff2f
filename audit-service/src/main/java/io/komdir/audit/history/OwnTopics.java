package io.komdir.audit.history;

import io.komdir.platform.events.GroupOffsets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The topics of this service's own channels, as they were at its start, and how much of them is still to be read. */
@ApplicationScoped
class OwnTopics {
    private final GroupOffsets offsets;
    private final Map<String, Channel> channels;
    private GroupOffsets.Ends ends;

    OwnTopics(GroupOffsets offsets, HistoryConfig history, Config config) {
        this.offsets = offsets;
        this.channels = history.ownChannels().stream()
                .collect(Collectors.toMap(channel -> channel, channel -> Channel.of(channel, config)));
    }

    /**
     * Records still to be read, by channel; a replica that starts while others read counts what they have read too. The
     * first answer of the broker fixes how far there is to go.
     *
     * @throws RuntimeException when the broker does not answer in time; ask again
     */
    synchronized Map<String, Long> left() {
        if (ends == null) {
            ends = offsets.ends(channels.values().stream().map(Channel::topic).collect(Collectors.toSet()));
        }
        Map<String, Long> left = new HashMap<>();
        channels.forEach((name, channel) -> left.put(name, offsets.left(ends, channel.topic(), channel.group())));
        return left;
    }

    private record Channel(String topic, String group) {
        static Channel of(String name, Config config) {
            String prefix = "mp.messaging.incoming." + name + ".";
            return new Channel(
                    config.getValue(prefix + "topic", String.class),
                    config.getValue(prefix + "group.id", String.class));
        }
    }
}
