package io.komdir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class TopicProvisionerIT {
    @Inject
    TopicProvisioner topics;

    @Inject
    EventTypes types;

    @Test
    void shouldMakeTopicsAsTheContractsSayWhenTheyAreMissing() throws Exception {
        // When
        topics.ensure();

        // Then
        assertThat(types.declared()).hasSize(2);
        assertThat(config("komdir.platform.notebooks").get("cleanup.policy").value())
                .isEqualTo("compact");
        assertThat(config(Noted.TOPIC).get("cleanup.policy").value()).isEqualTo("delete");
        assertThat(config(Noted.TOPIC).get("retention.ms").value()).isEqualTo("86400000");
    }

    private static Config config(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, KafkaProbe.topic(topic));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            return admin.describeConfigs(List.of(resource)).all().get().get(resource);
        }
    }
}
